using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.StatesLanguage.Tests.Distributed;

public class MapRunLimitsTests
{
    private static readonly string Slow = Maps.Distributed(""" "MaxConcurrency": 1, """);

    [Fact]
    public async Task More_at_once_begin_at_once_and_fewer_when_those_have_ended()
    {
        var bench = new Bench(_ => TaskOutcome.Later);
        var run = await Begun(bench, "[1, 2, 3, 4, 5]");
        Assert.Single(run.Children);
        Assert.True(await run.Update(new MapRunLimits(3, null, null)));
        await bench.Engine.WhenIdle();
        Assert.Equal(3, run.Children.Count);
        Assert.True(await run.Update(new MapRunLimits(1, null, null)));
        await Answer(bench, 2);
        Assert.Equal(3, run.Children.Count);
        await Answer(bench, 1);
        Assert.Equal(4, run.Children.Count);
        Assert.Equal((1, null, null), (run.MaxConcurrency, run.ToleratedFailurePercentage, run.ToleratedFailureCount));
    }

    [Fact]
    public async Task Nothing_changes_once_it_has_ended()
    {
        var bench = new Bench();
        var execution = await bench.Run(Slow, "[1]");
        var run = Assert.Single(execution.MapRuns);
        Assert.False(await run.Update(new MapRunLimits(5, null, null)));
        Assert.Equal(1, run.MaxConcurrency);
    }

    [Fact]
    public async Task A_change_outlives_the_process()
    {
        var journal = new MemoryJournal();
        var before = new Bench(_ => TaskOutcome.Later, journal: journal);
        var run = await Begun(before, "[1, 2, 3]");
        await run.Update(new MapRunLimits(2, 12.5, 1));
        await before.Engine.WhenIdle();

        var after = new Bench(call => call.Arguments.ToText() == "1" ? TaskOutcome.Failed("Bad", null) : TaskOutcome.Succeeded(call.Arguments),
            journal: journal.Whole(), now: journal.Last);
        var resumed = after.Resume();
        await after.Engine.WhenIdle();
        var known = Assert.Single(resumed.MapRuns);
        Assert.Equal((2, 12.5, 1), (known.MaxConcurrency, known.ToleratedFailurePercentage, known.ToleratedFailureCount));
        await after.Engine.RunToEnd(after.Clock, resumed);

        // One of three items is more than 12.5 %.
        Assert.Equal((ExecutionStatus.Failed, ErrorName.ExceedToleratedFailureThreshold), (resumed.Status, resumed.Result!.Error));
    }

    private static async Task<MapRun> Begun(Bench bench, string input)
    {
        var execution = bench.Start(Slow, input);
        await bench.Engine.WhenIdle();
        return Assert.Single(execution.MapRuns);
    }

    /// <summary>Ends so many tasks, the oldest first.</summary>
    private static async Task Answer(Bench bench, int count)
    {
        foreach (var call in bench.Calls.Take(count).ToList())
        {
            Assert.True(await call.Answer(TaskOutcome.Succeeded(call.Arguments)));
            bench.Calls.Remove(call);
        }

        await bench.Engine.WhenIdle();
    }
}
