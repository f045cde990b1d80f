using System.Globalization;
using System.Text;
using System.Text.Json;
using StepBooking.Local.Logs;

namespace StepBooking.Local.Functions;

/// <summary>A process's log stream, with the lines that Lambda itself writes around each invocation, and the tail of the current one.</summary>
/// <param name="function">Whose process.</param>
/// <param name="stream">Where lines go.</param>
/// <param name="time">Their time.</param>
internal sealed class InvocationLog(FunctionConfiguration function, ILogStream stream, TimeProvider time) : IDisposable
{
    private const int TailLength = 4096;
    private readonly Lock gate = new();
    private readonly StringBuilder tail = new();

    private bool AsJson => function.LogFormat.Equals("JSON", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last 4 KB since the invocation began.</summary>
    public string Tail
    {
        get
        {
            lock (gate)
                return tail.ToString();
        }
    }

    /// <summary>One line of the process or of Lambda.</summary>
    public void Write(string line)
    {
        lock (gate)
        {
            tail.Append(line).Append('\n');
            if (tail.Length > TailLength)
                tail.Remove(0, tail.Length - TailLength);
        }

        stream.Write(time.GetUtcNow(), line);
    }

    /// <summary>The invocation begins.</summary>
    public void Start(string requestId)
    {
        lock (gate)
            tail.Clear();
        Write(AsJson
            ? Platform("platform.start", new { requestId, version = FunctionConfiguration.Latest })
            : $"START RequestId: {requestId} Version: {FunctionConfiguration.Latest}");
    }

    /// <summary>The invocation is over.</summary>
    /// <param name="requestId">Which.</param>
    /// <param name="duration">From delivery to answer.</param>
    /// <param name="init">What the process took to start, for its first invocation.</param>
    /// <param name="failure">How it failed outside the function's own words, or null.</param>
    public void End(string requestId, TimeSpan duration, TimeSpan? init, string? failure)
    {
        double billed = Math.Ceiling(duration.TotalMilliseconds);
        if (AsJson)
        {
            Dictionary<string, double> metrics = new()
            {
                ["durationMs"] = Math.Round(duration.TotalMilliseconds, 3),
                ["billedDurationMs"] = billed,
                ["memorySizeMB"] = function.MemorySize,
            };
            if (init is { } took)
                metrics["initDurationMs"] = Math.Round(took.TotalMilliseconds, 3);
            Write(Platform("platform.report", new { requestId, metrics, status = failure is null ? "success" : "error" }));
            return;
        }

        Write($"END RequestId: {requestId}");
        string initDuration = init is { } start ? string.Create(CultureInfo.InvariantCulture, $"\tInit Duration: {start.TotalMilliseconds:0.00} ms") : "";
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"REPORT RequestId: {requestId}\tDuration: {duration.TotalMilliseconds:0.00} ms\tBilled Duration: {billed:0} ms\tMemory Size: {function.MemorySize} MB{initDuration}{(failure is null ? "" : $"\tStatus: {failure}")}"));
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private string Platform(string type, object record) => JsonSerializer.Serialize(new
    {
        time = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        type,
        record,
    });
}
