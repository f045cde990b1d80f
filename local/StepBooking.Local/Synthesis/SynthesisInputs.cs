using StepBooking.Processes;

namespace StepBooking.Local.Synthesis;

/// <summary>What a synthesis is made from.</summary>
/// <param name="App">The built CDK app, a .dll.</param>
/// <param name="Files">All files and folders that can change its outcome, the app's own folder among them.</param>
internal sealed record SynthesisInputs(string App, IReadOnlyList<string> Files)
{
    /// <summary>The program that runs the app, given the app as its argument.</summary>
    public string Runner { get; init; } = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet"
        ? own
        : "dotnet";

    /// <summary>This repository's.</summary>
    internal static SynthesisInputs OfRepository()
    {
        var app = RepositoryRoot.BuiltFolder("StepBooking.Infra");
        return new SynthesisInputs(Path.Combine(app, "StepBooking.Infra.dll"),
        [
            app,
            RepositoryRoot.BuiltFolder("StepBooking.Functions"),
            RepositoryRoot.Combine("statemachines"),
            RepositoryRoot.Combine("infra", "openapi.json"),
            RepositoryRoot.Combine("infra", "schema.graphql"),
            RepositoryRoot.Combine("infra", "resolvers"),
        ]);
    }
}
