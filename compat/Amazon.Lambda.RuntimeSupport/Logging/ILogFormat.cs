namespace Amazon.Lambda.RuntimeSupport.Logging;

/// <summary>How log lines look.</summary>
internal interface ILogFormat
{
    string Format(LogLine line);
}
