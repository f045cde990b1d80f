namespace StepBooking.Local.Synthesis;

/// <summary>The files that the template names by bucket and key: code and definitions.</summary>
internal sealed class Assets
{
    private CloudAssembly? assembly;

    /// <summary>The file, or the folder that would be zipped, behind an object key of the assets' bucket.</summary>
    /// <exception cref="StepBooking.Processes.StartUpException">The assembly has no such asset.</exception>
    public string Path(string objectKey) =>
        (assembly ?? throw new InvalidOperationException("The app is not synthesised yet.")).Asset(objectKey);

    /// <summary>Sets the assembly that runs.</summary>
    internal void Use(CloudAssembly synthesised) => assembly = synthesised;
}
