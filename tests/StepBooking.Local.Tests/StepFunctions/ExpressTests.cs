using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class ExpressTests : IDisposable
{
    private readonly StepFunctionsBench bench = new();

    [Fact]
    public async Task An_execution_that_is_waited_for_is_answered_whole()
    {
        var machine = await Create("""{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""");
        var answer = await Run(machine, """ "name":"one","input":"[1]","traceHeader":"Root=1" """);
        Assert.StartsWith("arn:aws:states:us-east-1:000000000000:express:Made:one:", (string?)answer["executionArn"], StringComparison.Ordinal);
        Assert.Equal(("one", "SUCCEEDED", "[1]", "[1]", "Root=1"), ((string?)answer["name"], (string?)answer["status"], (string?)answer["input"], (string?)answer["output"], (string?)answer["traceHeader"]));
        Assert.Equal(machine, (string?)answer["stateMachineArn"]);
        Assert.Equal("""{"billedMemoryUsedInMB":64,"billedDurationInMilliseconds":100}""", answer["billingDetails"]!.ToJsonString());
        Assert.Equal(("""{"included":true}""", """{"included":true}"""), (answer["inputDetails"]!.ToJsonString(), answer["outputDetails"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_failure_is_an_answer_too()
    {
        var answer = await Run(await Create("""{"StartAt":"A","States":{"A":{"Type":"Fail","Error":"E","Cause":"why"}}}"""), """ "input":"{}" """);
        Assert.Equal(("FAILED", "E", "why", null), ((string?)answer["status"], (string?)answer["error"], (string?)answer["cause"], (string?)answer["output"]));
    }

    [Fact]
    public async Task It_takes_five_minutes_at_most_and_is_billed_in_steps_of_100_ms()
    {
        var machine = await Create("""{"StartAt":"W","States":{"W":{"Type":"Wait","SecondsPath":"$","End":true}}}""");
        var slow = Ask(machine, """ "input":"299" """);
        var late = Ask(machine, """ "input":"301" """);
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(300));
        Assert.Equal("SUCCEEDED", (string?)(await slow)["status"]);
        Assert.Equal(299_000, (int?)(await slow)["billingDetails"]!["billedDurationInMilliseconds"]);
        Assert.Equal("TIMED_OUT", (string?)(await late)["status"]);
    }

    [Fact]
    public async Task Data_are_left_out_where_only_metadata_are_asked_for()
    {
        var answer = await Run(await Create("""{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}"""), """ "includedData":"METADATA_ONLY" """);
        Assert.Equal((null, null, """{"included":false}"""), ((string?)answer["input"], (string?)answer["output"], answer["outputDetails"]!.ToJsonString()));
    }

    [Fact]
    public async Task Only_Express_machines_are_waited_for_and_only_Standard_executions_are_kept()
    {
        const string type = "StateMachineTypeNotSupported: This operation is not supported by this type of state machine";
        const string pass = """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""";
        var standard = await bench.Create("Standard", pass);
        Assert.Equal(type, await bench.Refusal("StartSyncExecution", Named(standard)));
        var express = await Create(pass);
        var started = (string)(await bench.Ask("StartExecution", Named(express)))["executionArn"]!;
        Assert.Equal(type, await bench.Refusal("ListExecutions", Named(express)));
        foreach (var operation in (string[])["DescribeExecution", "StopExecution", "GetExecutionHistory", "DescribeStateMachineForExecution", "ListMapRuns"])
            Assert.Equal("InvalidArn: Invalid Arn: 'Resource type not valid in this context: express'", await bench.Refusal(operation, $$"""{"executionArn":"{{started}}"}"""));
    }

    public void Dispose() => bench.Dispose();

    private static string Named(string machine) => $$"""{"stateMachineArn":"{{machine}}"}""";

    private Task<string> Create(string definition) => bench.Create("Made", definition, "EXPRESS");

    private Task<JsonNode> Run(string machine, string members) => bench.Ask("StartSyncExecution", $$"""{"stateMachineArn":"{{machine}}",{{members}}}""");

    private Task<JsonNode> Ask(string machine, string members) => bench.Begin("StartSyncExecution", $$"""{"stateMachineArn":"{{machine}}",{{members}}}""");
}
