namespace StepBooking.Local.Synthesis;

/// <summary>A cloud assembly that is in use: nobody cleans it away before this is disposed.</summary>
internal sealed class Synthesised : IDisposable
{
    private readonly FileStream use;

    /// <summary>Marks an assembly as used.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="cached">Whether it was there already.</param>
    internal Synthesised(string folder, bool cached)
    {
        Folder = folder;
        Cached = cached;
        var mark = Mark(folder);
        if (!File.Exists(mark))
            File.WriteAllText(mark, "");
        use = new FileStream(mark, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>The assembly's folder.</summary>
    public string Folder { get; }

    /// <summary>Whether the app did not have to run.</summary>
    public bool Cached { get; }

    /// <inheritdoc/>
    public void Dispose() => use.Dispose();

    /// <summary>Deletes an assembly, unless somebody uses it.</summary>
    internal static void Delete(string folder)
    {
        try
        {
            if (File.Exists(Mark(folder)))
                new FileStream(Mark(folder), FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            Directory.Delete(folder, recursive: true);
            File.Delete(folder + ".log");
        }
        catch (IOException)
        {
            // In use: it is cleaned away by a later start.
        }
    }

    private static string Mark(string folder) => Path.Combine(folder, ".in-use");
}
