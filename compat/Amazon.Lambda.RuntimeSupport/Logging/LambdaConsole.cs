using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport.Logging;

/// <summary>While it lives, everything the process prints is a log line: output at Information, errors at Error.</summary>
internal sealed class LambdaConsole : IDisposable
{
    private readonly Action restore;

    private LambdaConsole(FunctionLogger logger, Action restore)
    {
        Logger = logger;
        this.restore = restore;
    }

    public FunctionLogger Logger { get; }

    [SuppressMessage("Reliability", "CA2000", Justification = "The writers hold nothing but a logger; the console keeps them.")]
    public static LambdaConsole TakeOver()
    {
        var (output, error, target) = (Console.Out, Console.Error, LambdaLogger.Target);
        var logger = new FunctionLogger(output, Format(), Minimum());
        Console.SetOut(new LogLineWriter(logger, LogLevel.Information));
        Console.SetError(new LogLineWriter(logger, LogLevel.Error));
        LambdaLogger.Target = logger;
        return new LambdaConsole(
            logger,
            () =>
            {
                LambdaLogger.Target = target;
                Console.SetOut(output);
                Console.SetError(error);
            });
    }

    public void Dispose() => restore();

    private static ILogFormat Format() =>
        string.Equals(Setting("LOG_FORMAT"), "JSON", StringComparison.OrdinalIgnoreCase) ? new JsonLogFormat() : new TextLogFormat();

    private static LogLevel Minimum() => LogLevels.Parse(Setting("LOG_LEVEL")) ?? LogLevel.Information;

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable($"AWS_LAMBDA_HANDLER_{name}") ?? Environment.GetEnvironmentVariable($"AWS_LAMBDA_{name}");
}
