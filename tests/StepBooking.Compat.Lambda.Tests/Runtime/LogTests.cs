using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;

namespace StepBooking.Compat.Lambda.Tests.Runtime;

/// <summary>What a function's log lines look like.</summary>
public class LogTests
{
    [Fact]
    public async Task Text_line_has_time_request_level_and_message()
    {
        var line = Assert.Single(await LinesAsync(context => context.Logger.LogWarning("{seats} of {offering}", 2, "bus-1")));

        var parts = line.Split('\t');
        Assert.True(DateTimeOffset.TryParse(parts[0], out _));
        Assert.EndsWith("Z", parts[0], StringComparison.Ordinal);
        Assert.Equal(["request-1", "warn", "2 of bus-1"], parts[1..]);
    }

    [Theory]
    [InlineData("DEBUG", "dbug info warn fail crit")]
    [InlineData(null, "info warn fail crit")]
    [InlineData("WARN", "warn fail crit")]
    [InlineData("FATAL", "crit")]
    public async Task Lines_below_the_level_are_left_out(string? level, string kept)
    {
        using var environment = new Surroundings(("AWS_LAMBDA_LOG_LEVEL", level));
        var lines = await LinesAsync(context =>
        {
            context.Logger.LogTrace("t");
            context.Logger.LogDebug("d");
            context.Logger.LogInformation("i");
            context.Logger.LogWarning("w");
            context.Logger.LogError("e");
            context.Logger.LogCritical("c");
        });

        Assert.Equal(kept.Split(' '), lines.Select(line => line.Split('\t')[2]));
    }

    [Fact]
    public async Task Console_and_static_logger_are_log_lines_too()
    {
        using var environment = new Surroundings(("AWS_LAMBDA_LOG_LEVEL", "INFO"));
        var lines = await LinesAsync(_ =>
        {
            Console.Write("to ");
            Console.WriteLine("out");
            Console.Error.WriteLine("to error");
            LambdaLogger.Log("plain");
            LambdaLogger.Log(LogLevel.Error, "by {level}", "level");
        });

        Assert.Equal(
            ["info\tto out", "fail\tto error", "trce\tplain", "fail\tby level"],
            lines.Select(line => string.Join('\t', line.Split('\t')[2..])));
    }

    [Fact]
    public async Task Json_line_has_each_named_value()
    {
        using var environment = new Surroundings(("AWS_LAMBDA_LOG_FORMAT", "JSON"));
        var line = Assert.Single(await LinesAsync(context =>
            context.Logger.LogInformation("{seats} of {offering}, {missing}, {list}", 2, "bus \"1\"", null!, new[] { "a", "b" })));

        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal("Information", json.GetProperty("level").GetString());
        Assert.Equal("request-1", json.GetProperty("requestId").GetString());
        Assert.Equal("Root=1", json.GetProperty("traceId").GetString());
        Assert.StartsWith("2 of bus \"1\", ", json.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, json.GetProperty("seats").GetInt32());
        Assert.Equal("bus \"1\"", json.GetProperty("offering").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("missing").ValueKind);
        Assert.Equal(["a", "b"], json.GetProperty("list").EnumerateArray().Select(item => item.GetString()));
    }

    [Fact]
    public async Task Json_line_of_an_exception_has_its_full_type()
    {
        using var environment = new Surroundings(("AWS_LAMBDA_LOG_FORMAT", "JSON"));
        var line = Assert.Single(await LinesAsync(context => context.Logger.LogError(new TimeoutException("slow"), "Failed {times}", 3)));

        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal("Failed 3", json.GetProperty("message").GetString());
        Assert.Equal("System.TimeoutException", json.GetProperty("errorType").GetString());
        Assert.Equal("slow", json.GetProperty("errorMessage").GetString());
    }

    [Fact]
    public async Task Exception_that_a_handler_lets_out_is_logged()
    {
        var lines = await LinesAsync(_ => throw new TimeoutException("slow"));

        Assert.Contains("\tfail\tSystem.TimeoutException: slow", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Braces_and_places_without_argument_stay()
    {
        var line = Assert.Single(await LinesAsync(context => context.Logger.LogInformation("{{x}} {a:000} {b} {", 7)));

        Assert.EndsWith("\t{x} 007 {b} {", line, StringComparison.Ordinal);
    }

    private static async Task<string[]> LinesAsync(Action<ILambdaContext> handler)
    {
        var (_, printed) = await Invocation.RunAsync(
            LambdaBootstrapBuilder.Create((Stream _, ILambdaContext context) => handler(context)),
            "{}",
            ("Lambda-Runtime-Trace-Id", "Root=1"));
        return printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
