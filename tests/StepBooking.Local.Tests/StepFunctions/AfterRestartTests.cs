using System.Text.Json.Nodes;
using StepBooking.Local.Hosting;
using StepBooking.Local.Storage;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class AfterRestartTests : IDisposable
{
    private const string Each = """
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "Label": "Each", "ItemProcessor": {
          "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}}}}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("executions").FullName;
    private readonly Journal journal = new(null);

    [Fact]
    public async Task What_an_execution_was_started_from_is_known()
    {
        string execution, machine, before, definition;
        using (var data = DataFolder.Take(folder))
        using (var bench = new StepFunctionsBench(journal: journal, data: data))
        {
            machine = await bench.Create("Made", """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""");
            await bench.Ask("PublishStateMachineVersion", $$"""{"stateMachineArn":"{{machine}}"}""");
            await bench.Ask("CreateStateMachineAlias", $$"""{"name":"live","routingConfiguration":[{"stateMachineVersionArn":"{{machine}}:1","weight":100}]}""");
            var started = await bench.Ask("StartExecution", $$"""{"stateMachineArn":"{{machine}}:live","traceHeader":"Root=1"}""");
            execution = $$"""{"executionArn":"{{started["executionArn"]}}"}""";
            before = (await bench.Ask("DescribeExecution", execution)).ToJsonString();
            definition = (await bench.Ask("DescribeStateMachineForExecution", execution)).ToJsonString();
            await bench.Ask("UpdateStateMachine", new JsonObject
            {
                ["stateMachineArn"] = machine,
                ["definition"] = """{"StartAt":"B","States":{"B":{"Type":"Succeed"}}}""",
            });
        }

        Assert.Contains(":live", before, StringComparison.Ordinal);
        Assert.Contains("Root=1", before, StringComparison.Ordinal);
        using var again = DataFolder.Take(folder);
        using var after = new StepFunctionsBench(journal: journal, data: again);
        Assert.Equal(before, (await after.Ask("DescribeExecution", execution)).ToJsonString());
        Assert.Equal(definition, (await after.Ask("DescribeStateMachineForExecution", execution)).ToJsonString());
        Assert.Single((await after.Ask("ListExecutions", $$"""{"stateMachineArn":"{{machine}}:live"}"""))["executions"]!.AsArray());
    }

    [Fact]
    public async Task Map_runs_that_ended_are_found_with_their_child_executions()
    {
        string run, child, before;
        using (var data = DataFolder.Take(folder))
        using (var bench = new StepFunctionsBench(Each, journal, data))
        {
            var execution = (await bench.Ask("StartExecution", new JsonObject { ["stateMachineArn"] = StepFunctionsBench.Machine, ["input"] = "[1,2]" }))["executionArn"];
            run = $$"""{"mapRunArn":"{{(await bench.Ask("ListMapRuns", $$"""{"executionArn":"{{execution}}"}"""))["mapRuns"]![0]!["mapRunArn"]}}"}""";
            child = $$"""{"executionArn":"{{(await bench.Ask("ListExecutions", run))["executions"]![0]!["executionArn"]}}"}""";
            before = (await bench.Ask("DescribeMapRun", run)).ToJsonString();
        }

        using var again = DataFolder.Take(folder);
        using var after = new StepFunctionsBench(Each, journal, again);
        Assert.Equal("2", (string?)(await after.Ask("DescribeExecution", child))["output"]);
        Assert.Equal(before, (await after.Ask("DescribeMapRun", run)).ToJsonString());
        Assert.Equal("ExecutionSucceeded", (string?)(await after.Ask("GetExecutionHistory", child))["events"]!.AsArray()[^1]!["type"]);
    }

    [Fact]
    public async Task A_task_of_an_activity_is_offered_again_until_a_worker_has_taken_it_and_its_token_stays_good()
    {
        const string activity = "arn:aws:states:us-east-1:000000000000:activity:Work";
        const string work = """{"StartAt":"W","States":{"W":{"Type":"Task","Resource":"arn:aws:states:us-east-1:000000000000:activity:Work","End":true}}}""";
        var poll = $$"""{"activityArn":"{{activity}}"}""";
        using (var data = DataFolder.Take(folder))
        using (var bench = new StepFunctionsBench(work, journal, data))
        {
            await bench.Ask("CreateActivity", """{"name":"Work"}""");
            await bench.Ask("StartExecution", $$"""{"stateMachineArn":"{{StepFunctionsBench.Machine}}","name":"one"}""");
        }

        string token;
        using (var data = DataFolder.Take(folder))
        using (var bench = new StepFunctionsBench(work, journal, data))
        {
            await bench.Resume();
            token = (string)(await bench.Ask("GetActivityTask", poll))["taskToken"]!;
        }

        using var last = DataFolder.Take(folder);
        using var after = new StepFunctionsBench(work, journal, last);
        await after.Resume();
        await after.Engine.WhenIdle();
        var second = after.Begin("GetActivityTask", poll);
        await after.Ask("SendTaskSuccess", new JsonObject { ["taskToken"] = token, ["output"] = "1" });
        var described = await after.Ask("DescribeExecution", """{"executionArn":"arn:aws:states:us-east-1:000000000000:execution:Machine:one"}""");
        Assert.Equal(("SUCCEEDED", "1"), ((string?)described["status"], (string?)described["output"]));
        Assert.False(second.IsCompleted);
        await after.Engine.Advance(after.Clock, TimeSpan.FromSeconds(60));
        Assert.Null((string?)(await second)["taskToken"]);
    }

    public void Dispose()
    {
        journal.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
