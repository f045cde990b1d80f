namespace StepBooking.Local.Logs;

/// <summary>One writer's lines in a log group.</summary>
internal interface ILogStream : IDisposable
{
    /// <summary>Appends one event. May be called from several threads.</summary>
    /// <param name="at">When it was said.</param>
    /// <param name="message">The line, without its end.</param>
    void Write(DateTimeOffset at, string message);
}
