using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Running;

public class EndingTests
{
    private const string Year = """{"StartAt": "Year", "States": {"Year": {"Type": "Wait", "Seconds": 31536000, "End": true}}}""";

    [Fact]
    public async Task A_year_of_waiting_takes_no_time()
    {
        var execution = await new Bench().Run(Year);
        Assert.Equal(TimeSpan.FromDays(365), execution.StopTime - execution.StartTime);
    }

    [Fact]
    public async Task A_stop_ends_a_wait_at_once()
    {
        var bench = new Bench();
        var execution = bench.Start(Year);
        await bench.Engine.WhenIdle();
        await bench.Engine.Stop(execution, "Why", "Because");
        Assert.Equal(new ExecutionResult(ExecutionStatus.Aborted, null, "Why", "Because"), execution.Result);
        Assert.Equal(["ExecutionStarted", "WaitStateEntered", "ExecutionAborted"], execution.Types());
    }

    [Fact]
    public async Task A_stop_of_an_ended_execution_changes_nothing()
    {
        var bench = new Bench();
        var execution = await bench.Run(Year);
        await bench.Engine.Stop(execution);
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
    }

    [Fact]
    public async Task A_stop_cancels_the_running_task()
    {
        var bench = new Bench(_ => TaskOutcome.Later);
        var execution = bench.Start(Bench.Task(""" "TimeoutSeconds": 50 """));
        await bench.Engine.WhenIdle();
        await bench.Engine.Stop(execution);
        Assert.False(await bench.Calls[0].Answer(TaskOutcome.Succeeded(JsonNull.Instance)));
        Assert.Equal(ExecutionStatus.Aborted, execution.Status);
        Assert.Equal("ExecutionAborted", execution.Types().Last());
    }

    [Fact]
    public async Task An_execution_ends_after_the_definitions_time()
    {
        var bench = new Bench();
        var execution = await bench.Run("""{"TimeoutSeconds": 5, "StartAt": "Long", "States": {"Long": {"Type": "Wait", "Seconds": 60, "End": true}}}""");
        Assert.Equal(ExecutionStatus.TimedOut, execution.Status);
        Assert.Equal([5.0], execution.Times(HistoryEventType.ExecutionTimedOut));
    }

    [Fact]
    public async Task The_25000th_event_is_the_failure_that_says_so()
    {
        var execution = await new Bench().Run("""{"StartAt": "Round", "States": {"Round": {"Type": "Pass", "Next": "Round"}}}""");
        Assert.Equal(25_000, execution.EventCount);
        Assert.Equal(HistoryEventType.ExecutionFailed, execution.History(24_999)[0].Type);
        Assert.Equal("The execution reached the maximum number of history events (25000).", execution.Result!.Cause);
    }

    [Fact]
    public async Task A_state_machine_without_end_can_be_stopped()
    {
        var bench = new Bench(maxEvents: int.MaxValue);
        var execution = bench.Start("""{"StartAt": "Round", "States": {"Round": {"Type": "Pass", "Next": "Round"}}}""");
        await bench.Engine.Stop(execution);
        Assert.Equal(ExecutionStatus.Aborted, execution.Status);
    }

    [Fact]
    public async Task An_output_that_is_too_large_fails_the_execution()
    {
        var input = $$"""{"text": "{{new string('a', 140_000)}}"}""";
        var execution = await new Bench().Run(
            """{"StartAt": "Twice", "States": {"Twice": {"Type": "Pass", "ResultPath": "$.copy", "End": true}}}""", input);
        Assert.Equal("States.DataLimitExceeded", execution.Result!.Error);
    }

    [Fact]
    public async Task Ten_thousand_executions_wait_without_a_thread_each()
    {
        var bench = new Bench();
        var executions = Enumerable.Range(0, 10_000).Select(i => bench.Start(Year, name: $"e{i}")).ToList();
        await bench.Engine.WhenIdle();
        Assert.All(executions, e => Assert.Equal(2, e.EventCount));
        Assert.InRange(ThreadPool.ThreadCount, 0, 100);
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromDays(400));
        Assert.All(executions, e => Assert.Equal(ExecutionStatus.Succeeded, e.Status));
    }
}
