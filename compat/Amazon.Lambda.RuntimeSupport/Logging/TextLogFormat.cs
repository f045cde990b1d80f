using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport.Logging;

/// <summary>Time, request id, level and message with tabs between them; an exception follows on its own lines.</summary>
internal sealed class TextLogFormat : ILogFormat
{
    public string Format(LogLine line)
    {
        var message = MessageTemplate.Parse(line.Message, line.Arguments).Text;
        var separator = message.Length > 0 && line.Exception is not null ? Environment.NewLine : string.Empty;
        return $"{line.Time}\t{line.Invocation?.RequestId}\t{Label(line.Level)}\t{message}{separator}{line.Exception}";
    }

    private static string Label(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
