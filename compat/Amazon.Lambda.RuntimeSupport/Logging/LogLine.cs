using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport.Runtime;

namespace Amazon.Lambda.RuntimeSupport.Logging;

/// <summary>What a log line says, before it is formatted.</summary>
internal sealed record LogLine(
    DateTimeOffset Timestamp,
    InvocationHeaders Invocation,
    LogLevel Level,
    Exception Exception,
    string Message,
    object[] Arguments)
{
    /// <summary>When it was written, as every format shows it.</summary>
    public string Time => Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
