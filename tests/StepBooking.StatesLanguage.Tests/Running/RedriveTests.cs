using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Distributed;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Running;

public class RedriveTests
{
    private const string Function = "arn:aws:lambda:us-east-1:000000000000:function:work";
    private bool isMended;

    [Fact]
    public async Task A_failed_task_is_scheduled_again_and_what_came_before_is_not()
    {
        var bench = new Bench(Broken("Work"));
        var execution = await bench.Run($$$$$$"""
            {"StartAt": "First", "States": {
              "First": {"Type": "Task", "Resource": "{{{{{{Function}}}}}}", "Assign": {"kept": 1}, "Next": "Work"},
              "Work": {"Type": "Task", "Resource": "{{{{{{Function}}}}}}", "Parameters": {"kept.$": "$kept"}, "End": true}}}
            """);
        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        await Redrive(bench, execution);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(["First", "Work", "Work"], bench.Calls.Select(c => c.StateName));
        Assert.Equal(["First", "Work"], execution.Entered());
        Assert.Equal(
            ["ExecutionFailed", "ExecutionRedriven", "LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded", "TaskStateExited", "ExecutionSucceeded"],
            execution.Types().TakeLast(7));
        Assert.Equal("""{"kept":1}""", execution.Result!.Output!.ToText());
        Assert.Equal(1, execution.RedriveCount);
        Assert.Equal(bench.Clock.GetUtcNow(), execution.RedriveDate);
    }

    [Fact]
    public async Task The_context_counts_redrives_and_retries_count_anew()
    {
        var bench = new Bench(_ => TaskOutcome.Failed("Again", null));
        var execution = await bench.Run(Bench.Task(
            """ "Parameters": {"n.$": "$$.Execution.RedriveCount"}, "Retry": [{"ErrorEquals": ["Again"], "MaxAttempts": 1}] """));
        isMended = true;
        await Redrive(bench, execution);
        await Redrive(bench, execution);
        Assert.Equal(["0", "0", "1", "1", "2", "2"], bench.Calls.Select(c => ((JsonMap)c.Arguments)["n"]!.ToText()));
        Assert.Equal([0, 1, 0, 1, 0, 1], bench.Calls.Select(c => c.RetryCount));
        Assert.Equal((ExecutionStatus.Failed, 2), (execution.Status, execution.RedriveCount));
    }

    [Fact]
    public async Task A_Fail_state_fails_again()
    {
        var bench = new Bench();
        var execution = await bench.Run("""{"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "E"}}}""");
        await Redrive(bench, execution);
        Assert.Equal((ExecutionStatus.Failed, "E"), (execution.Status, execution.Result!.Error));
        Assert.Equal(["ExecutionFailed", "ExecutionRedriven", "ExecutionFailed"], execution.Types().TakeLast(3));
    }

    [Fact]
    public async Task Of_a_Parallel_state_only_unsuccessful_branches_go_on()
    {
        var bench = new Bench(Broken("B"));
        var execution = await bench.Run($$$$$$"""
            {"StartAt": "All", "States": {"All": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "{{{{{{Function}}}}}}", "End": true}}},
              {"StartAt": "Nap", "States": {"Nap": {"Type": "Wait", "Seconds": 1, "Next": "B"}, "B": {"Type": "Task", "Resource": "{{{{{{Function}}}}}}", "End": true}}},
              {"StartAt": "Long", "States": {"Long": {"Type": "Wait", "Seconds": 99, "Next": "C"}, "C": {"Type": "Task", "Resource": "{{{{{{Function}}}}}}", "End": true}}}]}}}
            """);
        await Redrive(bench, execution);
        Assert.Equal(["A", "B", "B", "C"], bench.Calls.Select(c => c.StateName));
        Assert.Equal("[{},{},{}]", execution.Result!.Output!.ToText());
        Assert.Single(execution.Types(), "ParallelStateStarted");
    }

    [Fact]
    public async Task Of_a_Map_state_only_unsuccessful_iterations_go_on_and_the_rest_begins()
    {
        var bench = new Bench(call => call.Arguments.ToText() == "3" && !isMended ? TaskOutcome.Failed("E", null) : TaskOutcome.Succeeded(call.Arguments));
        var execution = await bench.Run($$$$$$"""
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true, "ItemProcessor": {
              "StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "{{{{{{Function}}}}}}", "End": true}}}}
            }}
            """, "[1, 2, 3, 4]");
        await Redrive(bench, execution);
        Assert.Equal(["1", "2", "3", "3", "4"], bench.Calls.Select(c => c.Arguments.ToText()));
        Assert.Equal("[1,2,3,4]", execution.Result!.Output!.ToText());
    }

    [Fact]
    public async Task Of_a_map_run_only_unsuccessful_children_are_redriven()
    {
        var bench = new Bench(call => call.Arguments.ToText() == "2" && !isMended ? TaskOutcome.Failed("E", null) : TaskOutcome.Succeeded(call.Arguments));
        var execution = await bench.Run(Maps.Distributed(""" "MaxConcurrency": 1, """), "[1, 2, 3]");
        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        await Redrive(bench, execution);
        Assert.Equal("[1,2,3]", execution.Result!.Output!.ToText());
        var run = Assert.Single(execution.MapRuns);
        Assert.Equal((1, ExecutionStatus.Succeeded), (run.RedriveCount, run.Status));
        Assert.Equal([0, 1, 0], run.Children.Select(c => c.RedriveCount));
        Assert.Equal(1, execution.History().Select(e => e.Details).OfType<MapRunRedrivenDetails>().Single().RedriveCount);
    }

    [Fact]
    public async Task A_stopped_wait_waits_again_and_the_machines_time_begins_anew()
    {
        var bench = new Bench();
        var execution = bench.Start("""{"StartAt": "Nap", "TimeoutSeconds": 100, "States": {"Nap": {"Type": "Wait", "Seconds": 60, "End": true}}}""");
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(50));
        await bench.Engine.Stop(execution);
        await Redrive(bench, execution);
        Assert.Equal((ExecutionStatus.Succeeded, 110.0), (execution.Status, (execution.StopTime - execution.StartTime)!.Value.TotalSeconds));
    }

    [Theory]
    [InlineData("RUNNING", "Execution is RUNNING and cannot be redriven")]
    [InlineData("SUCCEEDED", "Execution is SUCCEEDED and cannot be redriven")]
    [InlineData("LATE", "Execution redrivable period exceeded")]
    [InlineData("EXPRESS", "Express executions cannot be redriven")]
    public async Task What_cannot_be_redriven_says_why(string which, string reason)
    {
        var bench = new Bench(Broken("Work"));
        isMended = which == "SUCCEEDED";
        var machine = Bench.Machine(which == "RUNNING" ? """{"StartAt": "Nap", "States": {"Nap": {"Type": "Wait", "Seconds": 60, "End": true}}}""" : Bench.Task(""" "Comment": "c" """));
        var execution = bench.Engine.Start(which == "EXPRESS" ? machine with { Type = WorkflowType.Express } : machine, "one", "{}");
        await bench.Engine.WhenIdle();
        await bench.Engine.Advance(bench.Clock, which == "LATE" ? TimeSpan.FromDays(15) : TimeSpan.Zero);
        var refused = await Assert.ThrowsAsync<RedriveException>(() => bench.Engine.Redrive(execution));
        Assert.Equal(reason, refused.Message);
        Assert.Equal(reason, await bench.Engine.RedriveRefusal(execution));
    }

    [Fact]
    public async Task After_a_restart_it_is_redriven_as_if_there_had_been_none()
    {
        var journal = new MemoryJournal();
        var first = new Bench(Broken("Work"), journal: journal);
        var before = await first.Run(Bench.Task(""" "Comment": "c" """), """{"a": 1}""");
        Assert.Equal(ExecutionStatus.Failed, before.Status);

        var second = new Bench(Broken("Work"), journal: journal.Whole(), now: journal.Last);
        var after = second.Resume();
        await Redrive(second, after);
        Assert.Equal((ExecutionStatus.Succeeded, 1), (after.Status, after.RedriveCount));
        Assert.Equal(before.Text(), string.Join('\n', after.Text().Split('\n').Take(before.EventCount)));

        var third = new Bench(journal: journal, now: journal.Last);
        Assert.Equal(ExecutionStatus.Failed, third.Resume().Status);
    }

    private Func<TaskCall, TaskOutcome> Broken(string state) => call =>
        call.StateName == state && !isMended ? TaskOutcome.Failed("E", null) : TaskOutcome.Succeeded(call.Arguments);

    private async Task Redrive(Bench bench, Execution execution)
    {
        isMended = true;
        await bench.Engine.Redrive(execution);
        await bench.Engine.RunToEnd(bench.Clock, execution);
    }
}
