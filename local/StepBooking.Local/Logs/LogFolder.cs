using System.Globalization;

namespace StepBooking.Local.Logs;

/// <summary>Log streams as text files: <c>&lt;root&gt;/&lt;log group&gt;/&lt;stream&gt;.log</c>, one line an event, its UTC time in front.</summary>
/// <param name="root">The folder of all log groups; made on first use.</param>
internal sealed class LogFolder(string root) : ILogStreams
{
    /// <inheritdoc/>
    public ILogStream Open(string logGroup, string logStream)
    {
        string folder = Folder(root, logGroup);
        Directory.CreateDirectory(folder);
        return new LogFile(Path.Combine(folder, logStream.Replace('/', '-') + ".log"));
    }

    /// <summary>The folder of a log group; no name leads out of the root.</summary>
    /// <param name="root">The folder of all log groups.</param>
    /// <param name="logGroup">The group's name.</param>
    internal static string Folder(string root, string logGroup) => Path.Combine([root, .. logGroup
        .Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part is "." or ".." ? part.Replace(".", "%2E", StringComparison.Ordinal) : part)]);

    private sealed class LogFile(string path) : ILogStream
    {
        private readonly Lock gate = new();
        private readonly StreamWriter writer = new(path, append: true) { AutoFlush = true };
        private bool closed;

        public void Write(DateTimeOffset at, string message)
        {
            lock (gate)
            {
                if (!closed)
                    writer.WriteLine(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z' ", CultureInfo.InvariantCulture) + message);
            }
        }

        public void Dispose()
        {
            lock (gate)
            {
                closed = true;
                writer.Dispose();
            }
        }
    }
}
