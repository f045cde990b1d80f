using System.Diagnostics;
using System.Globalization;

namespace StepBooking.Local.Hosting;

/// <summary>What the person who started the host reads: a line for each thing done, and one at least every two seconds.</summary>
/// <param name="output">Where the lines go.</param>
internal sealed class Progress(TextWriter output) : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1.5);
    private readonly Stopwatch since = Stopwatch.StartNew();
    private readonly List<string> underWay = [];
    private readonly Lock gate = new();
    private Timer? heartbeat;
    private TimeSpan lastLine;

    /// <summary>Prints a line with the seconds since the start.</summary>
    public void Report(string value)
    {
        lock (gate)
        {
            lastLine = since.Elapsed;
            Write(string.Create(CultureInfo.InvariantCulture, $"[{since.Elapsed.TotalSeconds,5:0.0} s] {value}"));
        }
    }

    /// <summary>Prints a line as it is.</summary>
    public void Write(string line)
    {
        lock (gate)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    /// <summary>Does some work; while it takes long and nobody reports anything, a line says that it goes on.</summary>
    public async Task<T> Doing<T>(string title, Func<Task<T>> work)
    {
        lock (gate)
        {
            underWay.Add(title);
            heartbeat ??= new Timer(_ => Beat(), null, Every, TimeSpan.FromMilliseconds(200));
        }

        try
        {
            return await work();
        }
        finally
        {
            lock (gate)
                underWay.Remove(title);
        }
    }

    /// <summary>Does some work that answers nothing.</summary>
    public Task Doing(string title, Func<Task> work) => Doing(title, async () =>
    {
        await work();
        return true;
    });

    /// <inheritdoc/>
    public void Dispose() => heartbeat?.Dispose();

    private void Beat()
    {
        lock (gate)
        {
            if (underWay.Count > 0 && since.Elapsed - lastLine >= Every)
                Report($"… {string.Join(", ", underWay)}");
        }
    }
}
