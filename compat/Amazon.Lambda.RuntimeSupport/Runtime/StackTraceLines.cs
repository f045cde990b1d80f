namespace Amazon.Lambda.RuntimeSupport.Runtime;

/// <summary>An exception's stack trace, a line each; empty when it was never thrown.</summary>
internal static class StackTraceLines
{
    public static IReadOnlyList<string> Of(Exception exception) =>
        exception.StackTrace?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
