namespace Amazon.Lambda.Core;

/// <summary>How much a log line matters; AWS_LAMBDA_LOG_LEVEL keeps those at or above one of these.</summary>
public enum LogLevel
{
    /// <summary>The most detailed lines.</summary>
    Trace = 0,

    /// <summary>For finding out what went on while developing.</summary>
    Debug = 1,

    /// <summary>The ordinary course of an invocation; what is kept by default.</summary>
    Information = 2,

    /// <summary>Unusual, but the invocation goes on.</summary>
    Warning = 3,

    /// <summary>Something the invocation was to do has failed.</summary>
    Error = 4,

    /// <summary>Somebody has to act at once.</summary>
    Critical = 5,
}
