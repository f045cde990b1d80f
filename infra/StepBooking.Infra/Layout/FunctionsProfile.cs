namespace StepBooking.Infra.Layout;

/// <summary>Which build of the functions the assembly carries. Nothing else in the template depends on it.</summary>
public static class FunctionsProfile
{
    /// <summary>The context key, and in capitals after <c>STEPBOOKING_</c> the environment variable, that chooses it.</summary>
    public const string ContextKey = "functions";

    /// <summary>The self-contained linux-x64 publish that AWS runs.</summary>
    public const string Account = "account";

    /// <summary>This machine's own build output, in the configuration that the app itself was built in.</summary>
    public const string Desk = "desk";

    private const string PublishCommand =
        "dotnet publish functions/StepBooking.Functions -c Release -r linux-x64 --self-contained"
        + " -p:PublishTrimmed=true -p:PublishReadyToRun=true";

    /// <summary>Finds the folder that holds the functions' executable, <c>bootstrap</c>.</summary>
    /// <param name="profile"><see cref="Account"/> or <see cref="Desk"/>.</param>
    /// <param name="repository">Where to look.</param>
    /// <returns>The folder's full path.</returns>
    /// <exception cref="SynthesisException">The profile is unknown, or that build has not been made.</exception>
    public static string Folder(string profile, Repository repository)
    {
        var (folder, command) = profile switch
        {
            Account => (Path.Combine(repository.Artifacts, "publish", "StepBooking.Functions", "release_linux-x64"), PublishCommand),
            Desk => (
                Path.Combine(repository.Artifacts, "bin", "StepBooking.Functions", repository.Configuration),
                $"dotnet build functions/StepBooking.Functions -c {repository.Configuration}"),
            _ => throw new SynthesisException($"Context '{ContextKey}' is '{profile}': say '{Account}' or '{Desk}'."),
        };

        return File.Exists(Path.Combine(folder, "bootstrap"))
            ? folder
            : throw new SynthesisException($"The functions are not in {folder}: run  {command}");
    }
}
