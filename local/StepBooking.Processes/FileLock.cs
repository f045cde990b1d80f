namespace StepBooking.Processes;

/// <summary>A lock between processes. The operating system gives it back when its holder dies, however it dies.</summary>
public sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    // EWOULDBLOCK of Linux and of macOS, and Windows' sharing violation.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];
    private readonly FileStream stream;

    private FileLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes the lock if nobody holds it.</summary>
    /// <param name="path">The lock's file; its folder is made if need be. The file stays.</param>
    /// <returns>The lock, or null when another process (or another part of this one) holds it.</returns>
    /// <exception cref="IOException">The file cannot be opened for another reason.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is not for this user to write.</exception>
    public static FileLock? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (Held.Contains(failure.HResult))
        {
            return null;
        }
    }

    /// <summary>Waits until the lock is free, and takes it.</summary>
    /// <param name="path">The lock's file.</param>
    /// <param name="waiting">Called once if the lock is not free at once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<FileLock> Take(string path, Action? waiting, CancellationToken cancellationToken)
    {
        for (var first = true; ; first = false)
        {
            var taken = TryTake(path);
            if (taken is not null)
                return taken;
            if (first)
                waiting?.Invoke();
            await Task.Delay(Poll, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
