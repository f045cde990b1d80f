using System.Text.Json.Nodes;
using StepBooking.Local.StepFunctions.Observing;
using StepBooking.Local.Tests.Functions;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class ExecutionLogTests
{
    private const string Fails = """{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Fail", "Error": "E"}}}""";

    [Fact]
    public async Task Each_event_is_a_line_with_its_details()
    {
        var lines = await Logged("ALL", withData: true);

        Assert.Equal(["ExecutionStarted", "PassStateEntered", "PassStateExited", "FailStateEntered", "ExecutionFailed"], lines.Select(line => (string?)line["type"]));
        Assert.Equal(["1", "2", "3", "4", "5"], lines.Select(line => (string?)line["id"]));
        Assert.Equal(["0", "0", "2", "3", "4"], lines.Select(line => (string?)line["previous_event_id"]));
        Assert.All(lines, line => Assert.Equal("arn:aws:states:us-east-1:000000000000:execution:Machine:one", (string?)line["execution_arn"]));
        Assert.All(lines, line => Assert.Equal("0", (string?)line["redrive_count"]));
        Assert.Equal("{\"seat\":\"12A\"}", (string?)lines[0]["details"]!["input"]);
        Assert.Equal("E", (string?)lines[^1]["details"]!["error"]);
    }

    [Fact]
    public async Task Without_execution_data_no_input_is_logged() =>
        Assert.DoesNotContain(await Logged("ALL", withData: false), line => line.ToJsonString().Contains("12A", StringComparison.Ordinal));

    [Theory]
    [InlineData("ERROR", "FailStateEntered", "ExecutionFailed")]
    [InlineData("FATAL", "ExecutionFailed")]
    [InlineData("OFF")]
    public async Task The_level_decides_what_is_logged(string level, params string[] types) =>
        Assert.Equal(types, (await Logged(level, withData: true)).Select(line => (string?)line["type"]));

    private static async Task<JsonNode[]> Logged(string level, bool withData)
    {
        var logs = new FakeFunctions.MemoryLogs();
        var observer = new LateObserver();
        using var bench = new StepFunctionsBench(observer: observer);
        using var log = new ExecutionLog(bench.Machines, logs, bench.Clock);
        observer.Observer = log;
        bench.Declare(Fails, new JsonObject
        {
            ["level"] = level,
            ["includeExecutionData"] = withData,
            ["destinations"] = new JsonArray(new JsonObject
            {
                ["cloudWatchLogsLogGroup"] = new JsonObject { ["logGroupArn"] = "arn:aws:logs:us-east-1:000000000000:log-group:/aws/vendedlogs/states/Machine:*" },
            }),
        });
        await bench.Ask("StartExecution", $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}", "name": "one", "input": "{\"seat\":\"12A\"}"}""");
        await bench.Engine.Advance(bench.Clock, TimeSpan.Zero);
        await bench.Observed();
        Assert.All(logs.Lines, line => Assert.Equal(("/aws/vendedlogs/states/Machine", "states/Machine/2030-01-01"), (line.Group, line.Stream)));
        return [.. logs.Lines.Select(line => JsonNode.Parse(line.Line)!)];
    }

    /// <summary>An observer that needs what it observes.</summary>
    internal sealed class LateObserver : IExecutionObserver
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IExecutionObserver? Observer { get; set; }

        /// <summary>Completes when the observer was told of an end.</summary>
        public Task EndSeen => ended.Task;

        public ValueTask Saw(Execution execution, HistoryEvent @event) => Observer!.Saw(execution, @event);

        public async ValueTask Ended(Execution execution)
        {
            await Observer!.Ended(execution);
            ended.TrySetResult();
        }
    }
}
