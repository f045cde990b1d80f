using System.Diagnostics;
using System.Text.Json;
using StepBooking.Processes;

namespace StepBooking.EndToEnd.Tests;

/// <summary>
/// The clients of tests/clients/typed: their types are made of infra/openapi.json and infra/schema.graphql, and the compiler holds the
/// programs to them. Made once for all tests.
/// </summary>
internal static class TypedClients
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly string Folder = Path.Combine(BuiltHost.Repository, "tests", "clients", "typed");
    private static readonly Lazy<Task<string>> Node = new(Make);

    /// <summary>Runs one of the programs.</summary>
    /// <returns>What it saw.</returns>
    public static async Task<JsonElement> Run(string program, params string[] arguments)
    {
        var said = await Start(await Node.Value, [Path.Combine("made", program), .. arguments]);
        return JsonElement.Parse(said);
    }

    private static async Task<string> Make()
    {
        var packages = await NpmPackages.Install(Folder, null, CancellationToken.None);
        var infra = Path.Combine(BuiltHost.Repository, "infra");
        await Start(packages.Node, ["generate.mjs", Path.Combine(infra, "openapi.json"), Path.Combine(infra, "schema.graphql"), "generated"]);
        await Start(packages.Node, [Path.Combine(packages.Folder("typescript"), "bin", "tsc"), "-p", "."]);
        return packages.Node;
    }

    private static async Task<string> Start(string node, string[] arguments)
    {
        var start = new ProcessStartInfo(node, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var over = new CancellationTokenSource(Limit);
        var said = process.StandardOutput.ReadToEndAsync(over.Token);
        var complained = process.StandardError.ReadToEndAsync(over.Token);
        await process.WaitForExitAsync(over.Token);
        Assert.True(process.ExitCode == 0, $"{arguments[0]}: {await said}\n{await complained}");
        return await said;
    }
}
