using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;

namespace StepBooking.StatesLanguage.Tests.Running;

public class RetryTests
{
    [Fact]
    public async Task Waits_for_the_interval_times_the_backoff_and_never_longer_than_the_maximum()
    {
        var bench = new Bench(_ => TaskOutcome.Failed("Busy", null));
        var execution = await bench.Run(Bench.Task(
            """ "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "BackoffRate": 3, "MaxDelaySeconds": 10, "MaxAttempts": 4}] """));
        Assert.Equal([0.0, 2, 8, 18, 28], execution.Times(HistoryEventType.TaskScheduled));
        Assert.Equal("Busy", execution.Result!.Error);
    }

    [Fact]
    public async Task Has_by_default_three_attempts_a_second_apart_doubling()
    {
        var bench = new Bench(_ => TaskOutcome.Failed("Busy", null));
        var execution = await bench.Run(Bench.Task(""" "Retry": [{"ErrorEquals": ["States.ALL"]}] """));
        Assert.Equal([0.0, 1, 3, 7], execution.Times(HistoryEventType.TaskScheduled));
    }

    [Fact]
    public async Task MaxAttempts_0_never_retries_and_keeps_later_retriers_from_it()
    {
        var bench = new Bench(_ => TaskOutcome.Failed("Declined", null));
        await bench.Run(Bench.Task(
            """ "Retry": [{"ErrorEquals": ["Declined"], "MaxAttempts": 0}, {"ErrorEquals": ["States.ALL"], "MaxAttempts": 5}] """));
        Assert.Single(bench.Calls);
    }

    [Fact]
    public async Task Counts_each_retrier_by_itself_over_one_visit()
    {
        var errors = new Queue<string>(["A", "B", "A", "B", "A", "B"]);
        var bench = new Bench(_ => TaskOutcome.Failed(errors.Dequeue(), null));
        var execution = await bench.Run(Bench.Task(
            """ "Retry": [{"ErrorEquals": ["A"], "MaxAttempts": 2}, {"ErrorEquals": ["B"], "MaxAttempts": 9}] """));
        Assert.Equal(5, bench.Calls.Count);
        Assert.Equal("A", execution.Result!.Error);
        Assert.Equal([0, 1, 2, 3, 4], bench.Calls.Select(c => c.RetryCount));
    }

    [Fact]
    public async Task Counts_anew_when_the_state_is_entered_again()
    {
        const string loop = """
            {"StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{"ErrorEquals": ["A"], "MaxAttempts": 1}],
                "Catch": [{"ErrorEquals": ["A"], "ResultPath": "$.again", "Next": "Again"}], "End": true},
              "Again": {"Type": "Choice", "Choices": [{"Variable": "$.twice", "IsPresent": true, "Next": "Enough"}], "Default": "Mark"},
              "Mark": {"Type": "Pass", "Result": true, "ResultPath": "$.twice", "Next": "Work"},
              "Enough": {"Type": "Succeed"}}}
            """;
        var bench = new Bench(_ => TaskOutcome.Failed("A", null));
        var execution = await bench.Run(loop);
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(4, bench.Calls.Count);
    }

    [Fact]
    public async Task Full_jitter_draws_the_pause_and_draws_the_same_one_for_the_same_seed()
    {
        const string retry = """ "Retry": [{"ErrorEquals": ["A"], "IntervalSeconds": 100, "BackoffRate": 1, "MaxAttempts": 20, "JitterStrategy": "FULL"}] """;
        async Task<double[]> Times(int seed)
        {
            var bench = new Bench(_ => TaskOutcome.Failed("A", null), seed: seed);
            return [.. (await bench.Run(Bench.Task(retry))).Times(HistoryEventType.TaskScheduled)];
        }

        var times = await Times(1);
        var pauses = times.Zip(times.Skip(1), (a, b) => b - a).ToList();
        Assert.All(pauses, pause => Assert.InRange(pause, 0, 100.001));
        Assert.True(pauses.Distinct().Count() > 15);
        Assert.Equal(times, await Times(1));
        Assert.NotEqual(times, await Times(2));
    }
}
