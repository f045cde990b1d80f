using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class MapRunTests : IDisposable
{
    private readonly StepFunctionsBench bench = new("""
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "Label": "Each", "MaxConcurrency": 2, "ToleratedFailureCount": 1,
          "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "Bad", "States": {
            "Bad": {"Type": "Choice", "Choices": [{"Variable": "$", "NumericEquals": 0, "Next": "Fail"}], "Default": "Wait"},
            "Wait": {"Type": "Wait", "Seconds": 60, "End": true}, "Fail": {"Type": "Fail", "Error": "Zero"}}}}}}
        """);

    [Fact]
    public async Task A_map_run_is_listed_and_described_while_it_runs_and_after()
    {
        var (execution, run) = await Start("[0,1,2,3]");
        Assert.Equal(("Each", execution), (((string)run["stateMachineArn"]!).Split('/')[1], (string?)run["executionArn"]));
        var described = await Describe(run);
        Assert.Equal(("RUNNING", 2, 1, 0.0), ((string?)described["status"], (int?)described["maxConcurrency"], (int?)described["toleratedFailureCount"], (double?)described["toleratedFailurePercentage"]));
        Assert.Equal((1, 2, 1, 4), Counts(described["itemCounts"]!));
        Assert.Equal((1, 2, 1, 4), Counts(described["executionCounts"]!));
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(120));
        described = await Describe(run);
        Assert.Equal(("SUCCEEDED", 4, 3, 1), ((string?)described["status"], (int?)described["itemCounts"]!["total"], (int?)described["itemCounts"]!["succeeded"], (int?)described["itemCounts"]!["failed"]));
        Assert.NotNull(described["stopDate"]);
    }

    [Fact]
    public async Task Its_child_executions_are_listed_and_described()
    {
        var (_, run) = await Start("[0,1,2]");
        var arn = (string)run["mapRunArn"]!;
        var children = (await bench.Ask("ListExecutions", $$"""{"mapRunArn":"{{arn}}"}"""))["executions"]!.AsArray();
        Assert.Equal(3, children.Count);
        Assert.All(children, child => Assert.Equal((arn, 1), ((string?)child!["mapRunArn"], (int?)child["itemCount"])));
        var failed = (await bench.Ask("ListExecutions", $$"""{"mapRunArn":"{{arn}}","statusFilter":"FAILED"}"""))["executions"]!.AsArray().Single()!;
        var named = $$"""{"executionArn":"{{failed["executionArn"]}}"}""";
        var described = await bench.Ask("DescribeExecution", named);
        Assert.Equal(("Zero", arn, "0"), ((string?)described["error"], (string?)described["mapRunArn"], (string?)described["input"]));
        Assert.Equal("ExecutionFailed", (string?)(await bench.Ask("GetExecutionHistory", named))["events"]!.AsArray()[^1]!["type"]);
        var machine = await bench.Ask("DescribeStateMachineForExecution", named);
        Assert.Equal(("Each", arn, StepFunctionsBench.Machine + "/Each"), ((string?)machine["label"], (string?)machine["mapRunArn"], (string?)machine["stateMachineArn"]));
        Assert.Contains("\"Bad\"", (string?)machine["definition"], StringComparison.Ordinal);
        Assert.DoesNotContain("\"Each\"", (string?)machine["definition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Executions_are_listed_of_a_machine_or_of_a_map_run()
    {
        Assert.StartsWith("ValidationException", await bench.Refusal("ListExecutions", "{}"), StringComparison.Ordinal);
        Assert.StartsWith("ValidationException", await bench.Refusal("ListExecutions", $$"""{"stateMachineArn":"{{StepFunctionsBench.Machine}}","statusFilter":"PENDING_REDRIVE"}"""), StringComparison.Ordinal);
        const string none = "arn:aws:states:us-east-1:000000000000:mapRun:Machine/Each:none";
        Assert.Equal($"ResourceNotFound: Resource not found: '{none}'", await bench.Refusal("ListExecutions", $$"""{"mapRunArn":"{{none}}"}"""));
        Assert.Equal($"ResourceNotFound: Resource not found: '{none}'", await bench.Refusal("DescribeMapRun", $$"""{"mapRunArn":"{{none}}"}"""));
    }

    [Fact]
    public async Task A_map_runs_limits_are_changed_while_it_runs_and_not_after()
    {
        var (_, run) = await Start("[1,2,3,4,5,6]");
        await Update(run, """ "maxConcurrency":4,"toleratedFailurePercentage":12.5,"toleratedFailureCount":3 """);
        var described = await Describe(run);
        Assert.Equal((4, 12.5, 3), ((int?)described["maxConcurrency"], (double?)described["toleratedFailurePercentage"], (int?)described["toleratedFailureCount"]));
        Assert.Equal((2, 4, 0, 6), Counts(described["itemCounts"]!));
        await Update(run, """ "maxConcurrency":1 """);
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));
        Assert.Equal((1, 1, 0, 6), Counts((await Describe(run))["itemCounts"]!));
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(120));
        Assert.Equal("SUCCEEDED", (string?)(await Describe(run))["status"]);
        var named = $$"""{"mapRunArn":"{{run["mapRunArn"]}}","maxConcurrency":1}""";
        Assert.StartsWith("ValidationException: The map run has completed", await bench.Refusal("UpdateMapRun", named), StringComparison.Ordinal);
        Assert.StartsWith("ValidationException: At least one of", await bench.Refusal("UpdateMapRun", $$"""{"mapRunArn":"{{run["mapRunArn"]}}"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bearing_less_ends_a_map_run_that_has_borne_more()
    {
        var (execution, run) = await Start("[0,1,2]");
        await Update(run, """ "toleratedFailureCount":0 """);
        await bench.Engine.WhenIdle();
        var described = await bench.Ask("DescribeExecution", $$"""{"executionArn":"{{execution}}"}""");
        Assert.Equal(("FAILED", "States.ExceedToleratedFailureThreshold"), ((string?)described["status"], (string?)described["error"]));
    }

    [Fact]
    public async Task A_redrive_of_the_parent_runs_what_failed_again()
    {
        var (execution, run) = await Start("[0,0,1]");
        await bench.Engine.WhenIdle();
        Assert.Equal("FAILED", (string?)(await Describe(run))["status"]);
        var child = (await bench.Ask("ListExecutions", $$"""{"mapRunArn":"{{run["mapRunArn"]}}","statusFilter":"FAILED"}"""))["executions"]!.AsArray()[0]!;
        Assert.Equal("REDRIVABLE_BY_MAP_RUN", (string?)(await bench.Ask("DescribeExecution", $$"""{"executionArn":"{{child["executionArn"]}}"}"""))["redriveStatus"]);
        await bench.Ask("RedriveExecution", $$"""{"executionArn":"{{execution}}"}""");
        await bench.Engine.WhenIdle();
        var described = await Describe(run);
        Assert.Equal(("FAILED", 1), ((string?)described["status"], (int?)described["redriveCount"]));
        Assert.NotNull(described["redriveDate"]);
        Assert.NotEmpty((await bench.Ask("ListExecutions", $$"""{"mapRunArn":"{{run["mapRunArn"]}}","redriveFilter":"REDRIVEN"}"""))["executions"]!.AsArray());
    }

    [Fact]
    public async Task Items_of_a_batch_count_one_by_one()
    {
        using var batches = new StepFunctionsBench("""
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemBatcher": {"MaxItemsPerBatch": 2},
              "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}}}}
            """);
        var execution = (string)(await batches.Ask("StartExecution", new JsonObject { ["stateMachineArn"] = StepFunctionsBench.Machine, ["input"] = "[1,2,3]" }))["executionArn"]!;
        var run = (await batches.Ask("ListMapRuns", $$"""{"executionArn":"{{execution}}"}"""))["mapRuns"]![0]!["mapRunArn"];
        var described = await batches.Ask("DescribeMapRun", $$"""{"mapRunArn":"{{run}}"}""");
        Assert.Equal((3, 3, 2, 2), ((int?)described["itemCounts"]!["total"], (int?)described["itemCounts"]!["succeeded"], (int?)described["executionCounts"]!["total"], (int?)described["executionCounts"]!["succeeded"]));
        var children = (await batches.Ask("ListExecutions", $$"""{"mapRunArn":"{{run}}"}"""))["executions"]!.AsArray();
        Assert.Equal([1, 2], children.Select(c => (int)c!["itemCount"]!));

        // An Express execution of a map run is kept: it can be described, but its history cannot be read.
        var named = $$"""{"executionArn":"{{children[0]!["executionArn"]}}"}""";
        Assert.Equal("SUCCEEDED", (string?)(await batches.Ask("DescribeExecution", named))["status"]);
        Assert.StartsWith("InvalidArn", await batches.Refusal("GetExecutionHistory", named), StringComparison.Ordinal);
    }

    public void Dispose() => bench.Dispose();

    private static (int? Pending, int? Running, int? Failed, int? Total) Counts(JsonNode counts) =>
        ((int?)counts["pending"], (int?)counts["running"], (int?)counts["failed"], (int?)counts["total"]);

    private async Task<(string Execution, JsonNode Run)> Start(string input)
    {
        var execution = (string)(await bench.Ask("StartExecution", new JsonObject { ["stateMachineArn"] = StepFunctionsBench.Machine, ["input"] = input }))["executionArn"]!;
        return (execution, (await bench.Ask("ListMapRuns", $$"""{"executionArn":"{{execution}}"}"""))["mapRuns"]!.AsArray().Single()!);
    }

    private Task<JsonNode> Update(JsonNode run, string members) => bench.Ask("UpdateMapRun", $$"""{"mapRunArn":"{{run["mapRunArn"]}}",{{members}}}""");

    private Task<JsonNode> Describe(JsonNode run) => bench.Ask("DescribeMapRun", $$"""{"mapRunArn":"{{run["mapRunArn"]}}"}""");
}
