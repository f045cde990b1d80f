using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Distributed;

public class DistributedMapTests
{
    private static TaskOutcome FailOn(TaskCall call, params int[] items) =>
        call.Arguments is JsonNumber number && items.Contains((int)number.Value)
            ? TaskOutcome.Failed("Bad", "no good")
            : TaskOutcome.Succeeded(call.Arguments);

    [Fact]
    public async Task Each_item_is_run_by_an_execution_of_its_own()
    {
        var execution = await new Bench().Run(Maps.Distributed(string.Empty), "[1, 2]");

        Assert.Equal("[1,2]", execution.Result!.Output!.ToText());
        var run = Assert.Single(execution.MapRuns);
        Assert.StartsWith("arn:aws:states:us-east-1:000000000000:mapRun:Machine/each:", run.Arn, StringComparison.Ordinal);
        Assert.Equal((ExecutionStatus.Succeeded, 2), (run.Status, run.ItemCount));
        Assert.All(run.Children, child =>
        {
            Assert.Equal(run.Arn, child.MapRunArn);
            Assert.Equal(ExecutionStatus.Succeeded, child.Status);
            Assert.StartsWith("arn:aws:states:us-east-1:000000000000:execution:Machine/each:", child.Arn, StringComparison.Ordinal);
            Assert.Equal("arn:aws:states:us-east-1:000000000000:stateMachine:Machine/each", child.Machine.Arn);
            Assert.Contains("LambdaFunctionSucceeded", child.Types());
        });
        Assert.Equal(
            ["ExecutionStarted", "MapStateEntered", "MapStateStarted", "MapRunStarted", "MapRunSucceeded", "MapStateSucceeded",
                "MapStateExited", "ExecutionSucceeded"],
            execution.Types());
    }

    [Fact]
    public async Task A_child_cannot_see_the_parents_variables()
    {
        const string definition = """
            {"StartAt": "Set", "States": {
              "Set": {"Type": "Pass", "Assign": {"x": 1}, "Result": [1], "Next": "Each"},
              "Each": {"Type": "Map", "End": true, "ItemProcessor": {
                "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "Read",
                "States": {"Read": {"Type": "Pass", "Parameters": {"x.$": "$x"}, "End": true}}}}}}
            """;

        var execution = await new Bench().Run(definition);

        Assert.Equal(ErrorName.ExceedToleratedFailureThreshold, execution.Result!.Error);
        Assert.Equal(ErrorName.Runtime, Assert.Single(execution.MapRuns[0].Children).Result!.Error);
    }

    [Fact]
    public async Task Without_a_tolerance_the_first_failure_ends_the_map_run()
    {
        var execution = await new Bench(call => FailOn(call, 2)).Run(Maps.Distributed("""  "MaxConcurrency": 1, """), "[1, 2, 3]");

        Assert.Equal(
            (ErrorName.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded"),
            (execution.Result!.Error, execution.Result.Cause));
        Assert.Equal(2, execution.MapRuns[0].Children.Count);
        Assert.Equal(
            ["MapRunStarted", "MapRunFailed", "MapStateFailed", "ExecutionFailed"],
            execution.Types().SkipWhile(t => t != "MapRunStarted"));
    }

    [Theory]
    [InlineData(""" "ToleratedFailureCount": 2, """, ExecutionStatus.Succeeded)]
    [InlineData(""" "ToleratedFailureCount": 1, """, ExecutionStatus.Failed)]
    [InlineData(""" "ToleratedFailurePercentage": 50, """, ExecutionStatus.Succeeded)]
    [InlineData(""" "ToleratedFailurePercentage": 49.9, """, ExecutionStatus.Failed)]
    [InlineData(""" "ToleratedFailurePercentage": 100, "ToleratedFailureCount": 1, """, ExecutionStatus.Failed)]
    public async Task It_fails_when_more_items_fail_than_it_tolerates(string tolerance, ExecutionStatus status)
    {
        var execution = await new Bench(call => FailOn(call, 2, 4)).Run(Maps.Distributed(tolerance), "[1, 2, 3, 4]");

        Assert.Equal(status, execution.Status);
    }

    [Fact]
    public async Task What_failed_within_the_tolerance_is_shown_whole_in_the_output()
    {
        var execution = await new Bench(call => FailOn(call, 2)).Run(Maps.Distributed(""" "ToleratedFailureCount": 1, """), "[1, 2]");

        var output = (JsonList)execution.Result!.Output!;
        Assert.Equal(Json.From(1), output[0]);
        Assert.Equal(("Bad", "FAILED", "2"), (Text(output[1], "Error"), Text(output[1], "Status"), Text(output[1], "Input")));
    }

    [Fact]
    public async Task No_more_children_run_at_once_than_allowed()
    {
        var running = 0;
        var most = 0;
        var bench = new Bench();
        bench.Answer = call =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            bench.Clock.CreateTimer(_ => Answer(call), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
            return TaskOutcome.Later;
        };

        void Answer(TaskCall call)
        {
            Interlocked.Decrement(ref running);
            call.Answer(TaskOutcome.Succeeded(call.Arguments));
        }

        var execution = await bench.Run(Maps.Distributed(""" "MaxConcurrency": 3, """), "[1, 2, 3, 4, 5, 6, 7]");

        Assert.Equal((ExecutionStatus.Succeeded, 3), (execution.Status, most));
    }

    [Fact]
    public async Task Stopping_the_parent_stops_the_children()
    {
        var bench = new Bench(_ => TaskOutcome.Later);
        var execution = bench.Start(Maps.Distributed(string.Empty), "[1, 2]");
        await bench.Engine.WhenIdle();

        await bench.Engine.Stop(execution);
        await bench.Engine.WhenIdle();

        Assert.Equal(ExecutionStatus.Aborted, execution.MapRuns[0].Status);
        Assert.All(execution.MapRuns[0].Children, child => Assert.Equal(ExecutionStatus.Aborted, child.Status));
    }

    [Fact]
    public async Task Batches_hold_so_many_items_and_what_they_share()
    {
        var bench = new Bench();
        var execution = await bench.Run(
            Maps.Distributed(""" "ItemBatcher": {"MaxItemsPerBatch": 2, "BatchInput": {"f.$": "$[0]"}}, """), "[1, 2, 3]");

        Assert.Equal(
            """[{"BatchInput":{"f":1},"Items":[1,2]},{"BatchInput":{"f":1},"Items":[3]}]""", execution.Result!.Output!.ToText());
        Assert.Equal(3, execution.MapRuns[0].ItemCount);
    }

    [Fact]
    public async Task Batches_are_no_larger_than_allowed()
    {
        // {"Items":["aaaa","aaaa"]} has 25 bytes, with a third item 32.
        var execution = await new Bench().Run(
            Maps.Distributed(""" "ItemBatcher": {"MaxInputBytesPerBatch": 31}, """), """["aaaa", "aaaa", "aaaa"]""");

        Assert.Equal("""[{"Items":["aaaa","aaaa"]},{"Items":["aaaa"]}]""", execution.Result!.Output!.ToText());
    }

    [Fact]
    public async Task A_batch_that_fails_fails_all_its_items()
    {
        var bench = new Bench(call => TaskOutcome.Failed("Bad", null));
        var execution = await bench.Run(
            Maps.Distributed(""" "ToleratedFailureCount": 2, "MaxConcurrency": 1, "ItemBatcher": {"MaxItemsPerBatch": 2}, """), "[1, 2, 3, 4]");

        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        Assert.Equal(2, execution.MapRuns[0].Children.Count);
    }

    [Fact]
    public async Task A_failed_map_run_can_be_retried_and_is_another_run_then()
    {
        var failed = false;
        var bench = new Bench(call =>
        {
            var outcome = failed ? TaskOutcome.Succeeded(call.Arguments) : TaskOutcome.Failed("Bad", null);
            failed = true;
            return outcome;
        });

        var execution = await bench.Run(
            Maps.Distributed(""" "Retry": [{"ErrorEquals": ["States.ExceedToleratedFailureThreshold"]}], """), "[1]");

        Assert.Equal((ExecutionStatus.Succeeded, 2), (execution.Status, execution.MapRuns.Count));
        Assert.Equal([0, 1], execution.Times(HistoryEventType.MapRunStarted));
    }

    [Fact]
    public async Task Express_children_have_the_arns_of_express_executions()
    {
        var execution = await new Bench().Run(Maps.Distributed(string.Empty, "EXPRESS"), "[1]");

        var child = Assert.Single(execution.MapRuns[0].Children);
        Assert.StartsWith("arn:aws:states:us-east-1:000000000000:express:Machine/each:", child.Arn, StringComparison.Ordinal);
        Assert.Equal(ExecutionStatus.Succeeded, child.Status);
    }

    [Fact]
    public async Task Thousands_of_items_leave_the_parents_history_short()
    {
        var items = $"[{string.Join(',', Enumerable.Range(0, 5000))}]";

        var execution = await new Bench().Run(Maps.Distributed(string.Empty), items);

        Assert.Equal(items, execution.Result!.Output!.ToText());
        Assert.Equal((8, 5000), (execution.EventCount, execution.MapRuns[0].Children.Count));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_run()
    {
        var one = await new Bench().Run(Maps.Distributed(string.Empty), "[1, 2]");
        var other = await new Bench().Run(Maps.Distributed(string.Empty), "[1, 2]");

        Assert.Equal(one.Text(), other.Text());
        Assert.Equal(one.MapRuns[0].Children.Select(c => c.Text()), other.MapRuns[0].Children.Select(c => c.Text()));
    }

    private static string? Text(Json value, string name) => (((JsonMap)value)[name] as JsonText)?.Value;
}
