namespace StepBooking.Local.Functions;

/// <summary>What an invocation came to, as Lambda's Invoke answers it.</summary>
/// <param name="Status">200, also where the function failed.</param>
/// <param name="FunctionError"><c>Unhandled</c> where the function failed, timed out or died; null where it answered.</param>
/// <param name="Payload">The function's answer, or the error object (<c>errorType</c>, <c>errorMessage</c> …): JSON, or nothing.</param>
/// <param name="ExecutedVersion">Always <c>$LATEST</c>.</param>
/// <param name="LogTail">The last 4 KB of what this invocation logged.</param>
internal sealed record FunctionResult(
    int Status,
    string? FunctionError,
    ReadOnlyMemory<byte> Payload,
    string ExecutedVersion,
    string LogTail);
