namespace Amazon.Lambda.Core;

/// <summary>Writes log lines from code that has no <see cref="ILambdaContext"/> at hand; to the console outside a Lambda runtime.</summary>
public static class LambdaLogger
{
    /// <summary>What the runtime puts in the console's place.</summary>
    internal static ILambdaLogger Target { get; set; } = new ConsoleLogger();

    /// <summary>Writes text as it is, whatever level is being kept.</summary>
    /// <param name="message">The text.</param>
    public static void Log(string message) => Target.Log(message);

    /// <summary>Writes a line at a level with named values.</summary>
    /// <param name="level">The level's name, as in <see cref="LogLevel"/>.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    public static void Log(string level, string message, params object[] args) => Target.Log(level, message, args);

    /// <summary>Writes a line at a level with an exception and named values.</summary>
    /// <param name="level">The level's name, as in <see cref="LogLevel"/>.</param>
    /// <param name="exception">What went wrong.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    public static void Log(string level, Exception exception, string message, params object[] args) =>
        Target.Log(level, exception, message, args);

    /// <summary>Writes a line at a level with named values.</summary>
    /// <param name="level">The level.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    public static void Log(LogLevel level, string message, params object[] args) => Target.Log(level, message, args);

    /// <summary>Writes a line at a level with an exception and named values.</summary>
    /// <param name="level">The level.</param>
    /// <param name="exception">What went wrong.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    public static void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        Target.Log(level, exception, message, args);

    private sealed class ConsoleLogger : ILambdaLogger
    {
        public void Log(string message) => Console.Write(message);

        public void LogLine(string message) => Console.WriteLine(message);
    }
}
