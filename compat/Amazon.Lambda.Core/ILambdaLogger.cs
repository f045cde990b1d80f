namespace Amazon.Lambda.Core;

/// <summary>Writes log lines. Only <see cref="Log(string)"/> and <see cref="LogLine(string)"/> have to be implemented.</summary>
/// <remarks>
/// An implementation of one's own should implement the two overloads that take a level's name and arguments as well:
/// everything formatted ends there, and the published package's own default bodies of them do not return.
/// </remarks>
public interface ILambdaLogger
{
    /// <summary>Writes text as it is.</summary>
    /// <param name="message">The text.</param>
    void Log(string message);

    /// <summary>Writes text and ends the line.</summary>
    /// <param name="message">The text.</param>
    void LogLine(string message);

    /// <summary>Writes a line at a level.</summary>
    /// <param name="level">The level's name, as in <see cref="LogLevel"/>.</param>
    /// <param name="message">The text.</param>
    void Log(string level, string message) => LogLine(message);

    /// <summary>Writes a line at a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="message">The text.</param>
    void Log(LogLevel level, string message) => Log(level.ToString(), message);

    /// <summary>Writes a line at a level with named values.</summary>
    /// <param name="level">The level's name, as in <see cref="LogLevel"/>.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void Log(string level, string message, params object[] args) => Log(level, message);

    /// <summary>Writes a line at a level with an exception and named values.</summary>
    /// <param name="level">The level's name, as in <see cref="LogLevel"/>.</param>
    /// <param name="exception">What went wrong.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void Log(string level, Exception exception, string message, params object[] args) =>
        Log(level, message + Environment.NewLine + exception);

    /// <summary>Writes a line at a level with named values.</summary>
    /// <param name="level">The level.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);

    /// <summary>Writes a line at a level with an exception and named values.</summary>
    /// <param name="level">The level.</param>
    /// <param name="exception">What went wrong.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        Log(level.ToString(), exception, message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Trace"/>.</summary>
    /// <param name="message">The text.</param>
    void LogTrace(string message) => Log(LogLevel.Trace.ToString(), message);

    /// <summary>Writes a line at level <see cref="LogLevel.Trace"/> with named values.</summary>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogTrace(string message, params object[] args) => Log(LogLevel.Trace.ToString(), message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Trace"/> with an exception and named values.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogTrace(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Trace.ToString(), exception, message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Debug"/>.</summary>
    /// <param name="message">The text.</param>
    void LogDebug(string message) => Log(LogLevel.Debug.ToString(), message);

    /// <summary>Writes a line at level <see cref="LogLevel.Debug"/> with named values.</summary>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogDebug(string message, params object[] args) => Log(LogLevel.Debug.ToString(), message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Debug"/> with an exception and named values.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogDebug(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Debug.ToString(), exception, message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Information"/>.</summary>
    /// <param name="message">The text.</param>
    void LogInformation(string message) => Log(LogLevel.Information.ToString(), message);

    /// <summary>Writes a line at level <see cref="LogLevel.Information"/> with named values.</summary>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogInformation(string message, params object[] args) => Log(LogLevel.Information.ToString(), message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Information"/> with an exception and named values.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogInformation(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Information.ToString(), exception, message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Warning"/>.</summary>
    /// <param name="message">The text.</param>
    void LogWarning(string message) => Log(LogLevel.Warning.ToString(), message);

    /// <summary>Writes a line at level <see cref="LogLevel.Warning"/> with named values.</summary>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogWarning(string message, params object[] args) => Log(LogLevel.Warning.ToString(), message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Warning"/> with an exception and named values.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogWarning(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Warning.ToString(), exception, message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Error"/>.</summary>
    /// <param name="message">The text.</param>
    void LogError(string message) => Log(LogLevel.Error.ToString(), message);

    /// <summary>Writes a line at level <see cref="LogLevel.Error"/> with named values.</summary>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogError(string message, params object[] args) => Log(LogLevel.Error.ToString(), message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Error"/> with an exception and named values.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogError(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Error.ToString(), exception, message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Critical"/>.</summary>
    /// <param name="message">The text.</param>
    void LogCritical(string message) => Log(LogLevel.Critical.ToString(), message);

    /// <summary>Writes a line at level <see cref="LogLevel.Critical"/> with named values.</summary>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogCritical(string message, params object[] args) => Log(LogLevel.Critical.ToString(), message, args);

    /// <summary>Writes a line at level <see cref="LogLevel.Critical"/> with an exception and named values.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="message">The text, with a name in braces for each argument.</param>
    /// <param name="args">The values, in the order of the names.</param>
    void LogCritical(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Critical.ToString(), exception, message, args);
}
