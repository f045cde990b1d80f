using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Sqlite;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Distributed;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.StatesLanguage.Tests.Journals;

/// <summary>Parents and children of map runs come back together, whichever of them is there first.</summary>
public sealed class MapRunResumeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("journal").FullName;

    [Fact]
    public async Task Hundreds_of_children_in_flight_go_on_each_once()
    {
        var file = Path.Combine(folder, "executions.db");
        const int many = 300;
        using (var journal = new SqliteJournal(file))
        {
            var first = new Bench(_ => TaskOutcome.Later, journal: journal);
            first.Start(Maps.Distributed(string.Empty), Items(many));
            await first.Engine.WhenIdle();
            Assert.Equal(many, first.Calls.Count);
        }

        using var same = new SqliteJournal(file);
        var second = new Bench(journal: same);
        var after = second.Resume();
        await second.Engine.RunToEnd(second.Clock, after);
        Assert.Equal(Items(many), after.Result!.Output!.ToText());
        Assert.Equal(many, second.Calls.Select(c => c.Id).Distinct().Count());
        Assert.Equal(many, second.Calls.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "bucket", "Prefix": "r"}}, """)]
    public async Task A_redriven_map_run_is_resumed_with_the_results_of_its_first_time(string writer)
    {
        var journal = new MemoryJournal();
        var isMended = false;
        var first = new Bench(
            call => call.Arguments.ToText() != "2" ? TaskOutcome.Succeeded(call.Arguments) : isMended ? TaskOutcome.Later : TaskOutcome.Failed("E", null),
            journal: journal);
        var before = await first.Run(Maps.Distributed(""" "MaxConcurrency": 1, """ + writer), "[1, 2]");
        isMended = true;
        await first.Engine.Redrive(before);
        await first.Engine.WhenIdle();

        var second = new Bench(_ => TaskOutcome.Later, journal: journal.Whole(), now: journal.Last);
        var after = second.Resume();
        await second.Engine.WhenIdle();
        Assert.Equal(before.Text(), after.Text());
        Assert.Equal(ExecutionStatus.Running, after.Status);
    }

    [Fact]
    public async Task Children_that_were_stopped_and_redriven_are_not_stopped_again()
    {
        var journal = new MemoryJournal();
        var first = new Bench(_ => TaskOutcome.Later, journal: journal);
        var before = first.Start(Maps.Distributed(string.Empty), Items(20));
        await first.Engine.WhenIdle();
        await first.Engine.Stop(before);
        await first.Engine.WhenIdle();
        await first.Engine.Redrive(before);
        await first.Engine.WhenIdle();

        var second = new Bench(journal: journal.Whole(), now: journal.Last);
        var after = second.Resume();
        await second.Engine.RunToEnd(second.Clock, after);
        Assert.Equal((ExecutionStatus.Succeeded, Items(20)), (after.Status, after.Result!.Output?.ToText()));
        Assert.All(after.MapRuns[0].Children, child => Assert.Equal(1, child.RedriveCount));
    }

    [Fact]
    public async Task A_child_that_failed_again_is_not_redriven_once_more_for_the_same_redrive()
    {
        var journal = new MemoryJournal();
        var first = new Bench(_ => TaskOutcome.Failed("E", null), journal: journal);
        var before = await first.Run(Maps.Distributed(string.Empty), "[1]");
        await first.Engine.Redrive(before);
        await first.Engine.RunToEnd(first.Clock, before);

        for (var kept = 0; kept <= journal.Count; kept++)
        {
            var cut = journal.Cut(kept);
            var second = new Bench(_ => TaskOutcome.Failed("E", null), journal: cut, now: cut.Last);
            var after = second.Resume();
            await second.Engine.WhenIdle();
            await second.Engine.Committed(after);
            Assert.Equal(ExecutionStatus.Failed, after.Status);
            Assert.Equal(after.RedriveCount, after.MapRuns[0].Children[0].RedriveCount);
        }
    }

    [Fact]
    public async Task Children_of_a_map_run_that_was_given_up_are_stopped_though_that_was_not_written()
    {
        const string definition = """
            {"StartAt": "Both", "States": {
              "Both": {"Type": "Parallel", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Nap"}], "Next": "Nap", "Branches": [
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "Work",
                  "States": {"Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:work", "End": true}}}}}},
                {"StartAt": "Bad", "States": {"Bad": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:bad", "End": true}}}]},
              "Nap": {"Type": "Wait", "Seconds": 1000, "End": true}}}
            """;
        var journal = new MemoryJournal();
        var first = new Bench(_ => TaskOutcome.Later, journal: journal);
        first.Start(definition, Items(30));
        await first.Engine.WhenIdle();
        await first.Calls.Single(c => c.StateName == "Bad").Answer(TaskOutcome.Failed("E", null));
        await first.Engine.WhenIdle();

        var second = new Bench(_ => TaskOutcome.Later, journal: journal.Cut(1), now: journal.Last);
        var after = second.Resume();
        await second.Engine.WhenIdle();
        Assert.Equal(30, after.MapRuns[0].Children.Count);
        Assert.All(after.MapRuns[0].Children, child => Assert.Equal(ExecutionStatus.Aborted, child.Status));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Items(int count) => $"[{string.Join(',', Enumerable.Range(0, count))}]";
}
