using System.Text;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.TestUtilities;

/// <summary>Keeps what is logged, and shows it on the console too.</summary>
/// <remarks>
/// A line at a level is <c>Level: message</c>, the message as it was given; its arguments follow, one a line after a tab.
/// </remarks>
public class TestLambdaLogger : ILambdaLogger
{
    /// <summary>Everything logged so far.</summary>
    public StringBuilder Buffer { get; } = new();

    /// <inheritdoc/>
    public void Log(string message)
    {
        Buffer.Append(message);
        Console.Write(message);
    }

    /// <inheritdoc/>
    public void LogLine(string message)
    {
        Buffer.AppendLine(message);
        Console.WriteLine(message);
    }

    /// <inheritdoc/>
    public void Log(string level, string message) => LogLine($"{level}: {message}");

    /// <inheritdoc/>
    public void Log(string level, string message, params object[] args) => Log(level, null, message, args);

    /// <inheritdoc/>
    public void Log(string level, Exception exception, string message, params object[] args)
    {
        var text = new StringBuilder().Append(level).Append(": ").Append(message);
        foreach (var argument in args ?? [])
        {
            text.AppendLine().Append('\t').Append(argument);
        }

        if (exception is not null)
        {
            text.AppendLine().Append(exception);
        }

        LogLine(text.ToString());
    }
}
