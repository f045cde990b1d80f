using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.StatesLanguage.Tests.Running;

/// <summary>Work that waits for its turn: the time of a task counts from when it is started.</summary>
public class TaskTurnTests
{
    private const string Token = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
    private static readonly string Definition = Bench.Task(""" "TimeoutSeconds": 100 """);

    [Fact]
    public async Task Its_time_does_not_run_while_it_waits()
    {
        var bench = new Bench(_ => TaskOutcome.Later);
        var execution = await Waiting(bench, Definition);

        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(1000));
        bench.Calls[0].Begins();
        await bench.Engine.WhenIdle();
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(99));
        Assert.Equal(ExecutionStatus.Running, execution.Status);

        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(1));
        Assert.Equal("States.Timeout", execution.Result!.Error);
        Assert.Equal([1100.0], execution.Times(HistoryEventType.TaskTimedOut));
    }

    [Fact]
    public async Task Nor_does_the_time_to_its_first_sign_of_life()
    {
        var bench = new Bench(_ => TaskOutcome.Later);
        var execution = await Waiting(bench, Bench.Task(""" "TimeoutSeconds": 100, "HeartbeatSeconds": 10 """, resource: Token));

        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(50));
        bench.Calls[0].Begins();
        await bench.Engine.WhenIdle();
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(20));

        Assert.Equal([60.0], execution.Times(HistoryEventType.TaskTimedOut));
    }

    [Fact]
    public async Task What_waited_when_the_process_ended_begins_with_the_next_one()
    {
        var journal = new MemoryJournal();
        var first = new Bench(_ => TaskOutcome.Later, journal: journal);
        await Waiting(first, Definition);
        await first.Engine.Advance(first.Clock, TimeSpan.FromSeconds(1000));

        var second = new Bench(_ => TaskOutcome.Later, journal: journal.Whole(), now: first.Clock.GetUtcNow());
        var after = second.Resume();
        await second.Engine.WhenIdle();
        await second.Engine.Advance(second.Clock, TimeSpan.FromSeconds(200));

        Assert.Equal("States.Timeout", after.Result!.Error);
        Assert.Equal([1100.0], after.Times(HistoryEventType.TaskTimedOut));
    }

    private static async Task<Execution> Waiting(Bench bench, string definition)
    {
        var execution = bench.Start(definition);
        await bench.Engine.WhenIdle();
        bench.Calls[0].Waits();
        await bench.Engine.WhenIdle();
        return execution;
    }
}
