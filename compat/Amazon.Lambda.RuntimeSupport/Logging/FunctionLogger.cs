using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport.Runtime;

namespace Amazon.Lambda.RuntimeSupport.Logging;

/// <summary>Writes a function's log lines, in the format and from the level that its environment asks for.</summary>
/// <param name="output">Where lines go.</param>
/// <param name="format">How they look.</param>
/// <param name="minimum">The lowest level that is kept.</param>
internal sealed class FunctionLogger(TextWriter output, ILogFormat format, LogLevel minimum) : ILambdaLogger
{
    private readonly Lock gate = new();

    /// <summary>The invocation that lines belong to; null between invocations.</summary>
    public InvocationHeaders Invocation { get; set; }

    public void Log(string message) => Write(LogLevel.Trace, null, message, []);

    public void LogLine(string message) => Log(message);

    public void Log(string level, string message) => Log(level, message, []);

    public void Log(string level, string message, params object[] args) => Log(level, null, message, args);

    public void Log(string level, Exception exception, string message, params object[] args)
    {
        var parsed = LogLevels.Parse(level) ?? LogLevel.Information;
        if (parsed >= minimum)
        {
            Write(parsed, exception, message, args ?? []);
        }
    }

    /// <summary>Logs what a handler or an initializer let out.</summary>
    public void LogUnhandled(Exception exception) => Log(nameof(LogLevel.Error), exception, null);

    /// <summary>Logs an error.</summary>
    public void LogError(string message) => Log(nameof(LogLevel.Error), message);

    private void Write(LogLevel level, Exception exception, string message, object[] args)
    {
        var line = format.Format(new LogLine(TimeProvider.System.GetUtcNow(), Invocation, level, exception, message, args));
        lock (gate)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }
}
