namespace StepBooking.Local.Logs;

/// <summary>Where log groups keep their streams: what CloudWatch Logs is to functions and state machines.</summary>
internal interface ILogStreams
{
    /// <summary>Opens a stream for appending; a group that nobody declared comes into being, as it does for a function without one.</summary>
    /// <param name="logGroup">For example <c>/aws/lambda/stepbooking-desk-ReserveSeats</c>.</param>
    /// <param name="logStream">For example <c>2026/11/21/[$LATEST]0f3a…</c>.</param>
    ILogStream Open(string logGroup, string logStream);
}
