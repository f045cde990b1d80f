using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.StepFunctions.Clients;

/// <summary>Programs that ask the endpoint, and what they say.</summary>
internal static class ClientProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Whom the command line signs as; nothing of this machine's own configuration counts.</summary>
    private static readonly Dictionary<string, string?> Environment = new()
    {
        ["AWS_ACCESS_KEY_ID"] = "local",
        ["AWS_SECRET_ACCESS_KEY"] = "local",
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_CONFIG_FILE"] = "/dev/null",
        ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
        ["AWS_PAGER"] = "",
        ["NODE_NO_WARNINGS"] = "1",
    };

    /// <summary>The folder of the programs.</summary>
    public static string Folder { get; } = RepositoryRoot.Combine("tests", "clients");

    /// <summary>A tool's path, or null where it is not installed.</summary>
    public static string? Find(string tool)
    {
        try
        {
            return Tool.Find(tool, string.Empty);
        }
        catch (StartUpException)
        {
            return null;
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code and all that it said.</returns>
    public static async Task<(int Code, string Output)> Run(string program, params string[] arguments)
    {
        var lines = new ConcurrentQueue<string>();
        await using var process = GuardedProcess.Start(new GuardedCommand(program, arguments)
        {
            WorkingDirectory = Folder,
            Environment = Environment,
            Output = lines.Enqueue,
        });
        var code = await process.Exited.WaitAsync(Longest);
        return (code, string.Join('\n', lines));
    }

    /// <summary>Runs a program that says one JSON document.</summary>
    public static async Task<JsonNode> Ask(string program, params string[] arguments)
    {
        var (code, output) = await Run(program, arguments);
        Assert.True(code == 0, output);
        return JsonNode.Parse(output.Length == 0 ? "{}" : output[output.IndexOf('{', StringComparison.Ordinal)..])!;
    }
}
