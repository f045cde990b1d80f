namespace StepBooking.Infra.Layout;

/// <summary>Where this project's files are, wherever the app is started from.</summary>
/// <param name="Root">The folder of StepBooking.sln.</param>
/// <param name="Artifacts">The folder that the running build writes to.</param>
/// <param name="Configuration">The running build's configuration as a folder name: <c>debug</c> or <c>release</c>.</param>
public sealed record Repository(string Root, string Artifacts, string Configuration)
{
    /// <summary>The folder of the state machines.</summary>
    public string Definitions => Path.Combine(Root, "statemachines");

    /// <summary>The REST API.</summary>
    public string OpenApi => Path.Combine(Root, "infra", "openapi.json");

    /// <summary>The apartments' GraphQL schema.</summary>
    public string GraphQlSchema => Path.Combine(Root, "infra", "schema.graphql");

    /// <summary>The folder of that schema's resolvers.</summary>
    public string Resolvers => Path.Combine(Root, "infra", "resolvers");

    /// <summary>Where the cloud assembly goes unless CDK_OUTDIR says otherwise.</summary>
    public string CloudAssembly => Path.Combine(Root, "cdk.out");

    /// <summary>Finds the files from the folder of the running assembly, <c>…/bin/&lt;project&gt;/&lt;configuration&gt;</c>.</summary>
    /// <returns>The layout of the repository that this assembly was built in.</returns>
    /// <exception cref="SynthesisException">No folder above the assembly holds StepBooking.sln.</exception>
    public static Repository FromAssembly()
    {
        var output = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        for (var folder = output.Parent; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StepBooking.sln")))
            {
                return new Repository(folder.FullName, Path.GetFullPath(Path.Combine(output.FullName, "..", "..", "..")), output.Name);
            }
        }

        throw new SynthesisException($"No folder above {output.FullName} holds StepBooking.sln: run the app from where it was built.");
    }
}
