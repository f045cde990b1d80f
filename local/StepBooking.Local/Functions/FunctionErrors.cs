using System.Globalization;
using System.Text.Json;

namespace StepBooking.Local.Functions;

/// <summary>The error objects that Lambda itself makes, under the names that a state machine's Retry and Catch match.</summary>
internal static class FunctionErrors
{
    private const int Killed = 128 + 9;
    private const int Terminated = 128 + 15;

    /// <summary>The invocation outlived the function's timeout: <c>Sandbox.Timedout</c>, what it is on provided.al2023.</summary>
    public static ReadOnlyMemory<byte> TimedOut(string requestId, TimeSpan timeout) => Error(
        "Sandbox.Timedout",
        string.Create(CultureInfo.InvariantCulture, $"RequestId: {requestId} Error: Task timed out after {timeout.TotalSeconds:0.00} seconds"));

    /// <summary>The process ended without an answer: <c>Runtime.ExitError</c>.</summary>
    public static ReadOnlyMemory<byte> Exited(string requestId, int exitCode) => Error("Runtime.ExitError", $"RequestId: {requestId} Error: {Describe(exitCode)}");

    /// <summary>There is nothing to run: <c>Runtime.InvalidEntrypoint</c>.</summary>
    public static ReadOnlyMemory<byte> NoEntrypoint(string requestId, string why) => Error("Runtime.InvalidEntrypoint", $"RequestId: {requestId} Error: {why}");

    /// <summary>The answer is over 6 MB: <c>Function.ResponseSizeTooLarge</c>.</summary>
    public static ReadOnlyMemory<byte> TooLarge(int limit) => Error(
        "Function.ResponseSizeTooLarge",
        string.Create(CultureInfo.InvariantCulture, $"Response payload size exceeded maximum allowed payload size ({limit} bytes)."));

    /// <summary>How a process ended, in Lambda's words.</summary>
    public static string Describe(int exitCode) => exitCode switch
    {
        0 => "Runtime exited without providing a reason",
        Killed => "Runtime exited with error: signal: killed",
        Terminated => "Runtime exited with error: signal: terminated",
        _ => string.Create(CultureInfo.InvariantCulture, $"Runtime exited with error: exit status {exitCode}"),
    };

    private static byte[] Error(string type, string message) => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, string> { ["errorType"] = type, ["errorMessage"] = message });
}
