using System.Security.Cryptography;
using StepBooking.Processes;

namespace StepBooking.Local.Hosting;

/// <summary>The folder that one host, and only one, keeps its data in.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileLock hold;

    private DataFolder(string root, FileLock hold)
    {
        Root = root;
        this.hold = hold;
    }

    /// <summary>The folder, absolute.</summary>
    public string Root { get; }

    /// <summary>Takes a folder.</summary>
    /// <exception cref="StartUpException">Another host has it, or it cannot be written.</exception>
    public static DataFolder Take(string root)
    {
        var full = Path.GetFullPath(root);
        FileLock? taken;
        try
        {
            Directory.CreateDirectory(full);
            taken = FileLock.TryTake(Path.Combine(full, "lock"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartUpException(
                $"The data folder {full} cannot be written ({failure.Message}): make it yours to write, or give another one with --data.", failure);
        }

        return taken is null
            ? throw new StartUpException($"Another host runs on the data folder {full}: stop it, or give another folder with --data.")
            : new DataFolder(full, taken);
    }

    /// <summary>A file or folder in it.</summary>
    public string Combine(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Random bytes made with the folder, that keep secrets the same over restarts.</summary>
    public byte[] Seed()
    {
        var file = Combine("seed");
        if (!File.Exists(file))
            File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(32));
        return File.ReadAllBytes(file);
    }

    /// <inheritdoc/>
    public void Dispose() => hold.Dispose();
}
