namespace StepBooking.Processes;

/// <summary>Where the repository is: found from the running assembly, never from the working folder.</summary>
public static class RepositoryRoot
{
    private const string Mark = "StepBooking.sln";

    /// <summary>The repository's root folder, absolute.</summary>
    /// <exception cref="StartUpException">The assembly runs outside a checkout.</exception>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file or folder of the repository, given by its parts from the root.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The build output of another project in the same configuration as the running one.</summary>
    /// <param name="project">The project's name, for example <c>StepBooking.Infra</c>.</param>
    public static string BuiltFolder(string project)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var binaries = own.Parent?.Parent?.FullName ?? Combine("artifacts", "bin");
        return System.IO.Path.Combine(binaries, project, own.Name);
    }

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Mark)))
                return folder.FullName;
        }

        throw new StartUpException($"No {Mark} in or above {start}: run this from a checkout of the repository, as it was built.");
    }
}
