using System.Text.Json.Nodes;
using StepBooking.Local.Events;
using StepBooking.Local.Tests.StepFunctions;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.Events;

public sealed class ExecutionStatusTests
{
    private const string Arn = "arn:aws:states:us-east-1:000000000000:execution:Machine:one";

    [Fact]
    public async Task The_default_bus_is_told_of_the_start_and_of_the_end()
    {
        var events = await Sent("""{"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": 7, "End": true}}}""");

        Assert.Equal(["RUNNING", "SUCCEEDED"], events.Select(e => (string?)e["detail"]!["status"]));
        Assert.All(events, e => Assert.Equal(
            ("aws.states", "Step Functions Execution Status Change", Arn),
            ((string?)e["source"], (string?)e["detail-type"], (string?)e["resources"]![0])));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$"""
                {"executionArn": "{{Arn}}", "stateMachineArn": "{{StepFunctionsBench.Machine}}", "name": "one", "status": "SUCCEEDED",
                 "startDate": 1893456000000, "stopDate": 1893456000000, "input": "{}", "output": "7", "stateMachineVersionArn": null,
                 "stateMachineAliasArn": null, "redriveCount": 0, "redriveDate": null, "redriveStatus": "NOT_REDRIVABLE",
                 "redriveStatusReason": "Execution is SUCCEEDED and cannot be redriven", "inputDetails": {"included": true},
                 "outputDetails": {"included": true}, "error": null, "cause": null}
                """),
            events[1]["detail"]));
    }

    [Fact]
    public async Task What_failed_says_why_and_a_rule_may_ask_for_it_alone()
    {
        var events = await Sent(
            """{"StartAt": "A", "States": {"A": {"Type": "Fail", "Error": "E", "Cause": "because"}}}""", """{"detail": {"status": ["FAILED", "TIMED_OUT", "ABORTED"]}}""");

        var detail = Assert.Single(events)["detail"]!;
        Assert.Equal(["FAILED", "E", "because", null], ((string[])["status", "error", "cause", "output"]).Select(name => (string?)detail[name]));
    }

    [Fact]
    public async Task A_rule_may_ask_for_its_numbers() => Assert.Equal(2, (await Sent(
        """{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}""",
        """{"detail": {"redriveCount": [0], "startDate": [{"numeric": [">", 0]}]}}""")).Length);

    [Fact]
    public async Task An_input_too_large_for_an_event_is_left_out()
    {
        var events = await Sent(
            """{"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": 7, "End": true}}}""", input: new JsonObject { ["x"] = new string('x', 254_000) });

        Assert.All(events, e => Assert.Null(e["detail"]!["input"]));
        Assert.All(events, e => Assert.False((bool)e["detail"]!["inputDetails"]!["included"]!));
        Assert.Equal("7", (string?)events[1]["detail"]!["output"]);
    }

    private static async Task<JsonNode[]> Sent(string definition, string pattern = """{"source": ["aws.states"]}""", JsonObject? input = null)
    {
        await using var bus = new EventBench();
        await bus.Rule($$"""{"Id": "q", "Arn": "{{EventBench.Queue}}"}""", pattern: pattern);
        var observer = new ExecutionLogTests.LateObserver();
        using var bench = new StepFunctionsBench(definition, observer: observer);
        observer.Observer = new ExecutionStatusEvents(bus.Router, bench.Redrive, bench.Clock);
        var started = await bench.Ask("StartExecution", new JsonObject
        {
            ["stateMachineArn"] = StepFunctionsBench.Machine,
            ["name"] = "one",
            ["input"] = (input ?? []).ToJsonString(),
        });
        await bench.Engine.Advance(bench.Clock, TimeSpan.Zero);
        await bench.Executions.TryFind((string)started["executionArn"]!)!.Completion;
        await observer.EndSeen.WaitAsync(TimeSpan.FromSeconds(20));
        await bench.Observed();
        await bus.Done();
        return [.. bus.Messages().Select(message => JsonNode.Parse(message.Body)!).OrderBy(e => (string?)e["detail"]!["status"], StringComparer.Ordinal)];
    }
}
