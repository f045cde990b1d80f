using System.Diagnostics;
using System.Text.Json.Nodes;
using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Tests.Cli;

public sealed class SynthesisTests : IDisposable
{
    private const string Template = "StepBooking-dev.template.json";

    private static readonly Repository Repository = Repository.FromAssembly();

    private readonly DirectoryInfo output = Directory.CreateTempSubdirectory("stepbooking-synth-");

    private static string App =>
        Path.Combine(Repository.Artifacts, "bin", "StepBooking.Infra", Repository.Configuration, "StepBooking.Infra.dll");

    public void Dispose() => output.Delete(recursive: true);

    [CdkCliFact]
    public async Task The_command_line_and_the_app_alone_make_the_same_template()
    {
        var alone = await Alone();
        string[] synth = [CdkCliFactAttribute.Cli, "synth", "--quiet", "--output", Folder("cli"), "--app", $"dotnet {App}"];
        var (exit, said) = await Run("node", new() { ["STEPBOOKING_FUNCTIONS"] = "desk" }, synth);

        Assert.True(exit == 0, said);
        Assert.Equal(await File.ReadAllBytesAsync(alone), await File.ReadAllBytesAsync(Path.Combine(Folder("cli"), Template)));
    }

    [Fact]
    public async Task The_assembly_carries_the_definition_and_the_executable()
    {
        await Alone();
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder("alone"), "StepBooking-dev.assets.json")))!;
        var sources = manifest["files"]!.AsObject()
            .Select(file => Path.Combine(Folder("alone"), file.Value!["source"]!["path"]!.GetValue<string>()))
            .ToList();

        Assert.Contains(sources, source => File.Exists(Path.Combine(source, "bootstrap")));
        var definition = await File.ReadAllTextAsync(Path.Combine(Repository.Definitions, "booking.asl.json"));
        Assert.Contains(sources, source => File.Exists(source) && File.ReadAllText(source) == definition);
    }

    [Fact]
    public async Task A_context_that_cannot_be_used_is_one_line()
    {
        var variables = new Dictionary<string, string>
        {
            ["CDK_CONTEXT_JSON"] = """{"stage":"No Stage"}""",
            ["STEPBOOKING_FUNCTIONS"] = "desk",
        };
        var (exit, said) = await Run("dotnet", variables, App);

        Assert.Equal(1, exit);
        Assert.Equal("Context 'stage' is 'No Stage': say 1 to 12 lower-case letters and digits, a letter first.", said.Trim());
    }

    [Fact]
    public void The_command_line_runs_this_app() => Assert.Equal(
        "dotnet run --project infra/StepBooking.Infra",
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "cdk.json")))!["app"]!.GetValue<string>());

    private async Task<string> Alone()
    {
        var (exit, said) = await Run("dotnet", new() { ["CDK_OUTDIR"] = Folder("alone"), ["STEPBOOKING_FUNCTIONS"] = "desk" }, App);
        Assert.True(exit == 0, said);
        return Path.Combine(Folder("alone"), Template);
    }

    private string Folder(string name) => Path.Combine(output.FullName, name);

    private static async Task<(int Exit, string Said)> Run(string program, Dictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, WorkingDirectory = Repository.Root };
        variables["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = $"{string.Join(',', Enumerable.Range(14, 20))}";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
