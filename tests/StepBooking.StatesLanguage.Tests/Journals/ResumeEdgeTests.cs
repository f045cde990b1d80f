using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Journals;

/// <summary>What is asked of executions while they come back, and what the process wrote last.</summary>
public class ResumeEdgeTests
{
    private static readonly string Work = Bench.Task(""" "Comment": "c" """);

    [Fact]
    public async Task A_redriven_execution_runs_again_even_where_no_more_than_that_was_written()
    {
        var journal = new MemoryJournal();
        var first = new Bench(_ => TaskOutcome.Failed("E", null), journal: journal);
        var before = await first.Run(Work);
        first.Answer = _ => TaskOutcome.Later;
        await first.Engine.Redrive(before);
        await first.Engine.WhenIdle();

        var second = new Bench(journal: journal.Cut(journal.Count), now: journal.Last);
        var after = second.Resume();
        await second.Engine.RunToEnd(second.Clock, after);
        Assert.Equal((ExecutionStatus.Succeeded, 1), (after.Status, after.RedriveCount));
        Assert.Single(second.Calls);
    }

    [Fact]
    public async Task A_job_that_is_submitted_again_was_submitted_once()
    {
        TaskOutcome Submit(TaskCall call)
        {
            call.Submitted(JsonMap.Empty);
            return TaskOutcome.Later;
        }

        var journal = new MemoryJournal();
        var first = new Bench(Submit, journal: journal);
        var before = first.Start(Bench.Task(""" "Parameters": {"StateMachineArn": "x"} """, resource: "arn:aws:states:::states:startExecution.sync"));
        await first.Engine.WhenIdle();

        var second = new Bench(Submit, journal: journal.Whole(), now: journal.Last);
        var after = second.Resume();
        await second.Engine.WhenIdle();
        Assert.Single(second.Calls);
        Assert.Equal(before.Text(), after.Text());
    }

    [Fact]
    public async Task A_token_and_the_whole_history_are_good_from_the_moment_of_resuming()
    {
        var journal = new MemoryJournal();
        var first = new Bench(journal: journal);
        var before = first.Start(Bench.Task(
            """ "Parameters": {"Token.$": "$$.Task.Token"} """, resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken"));
        await first.Engine.WhenIdle();

        for (var round = 0; round < 20; round++)
        {
            var second = new Bench(journal: journal.Whole(), now: journal.Last);
            var after = second.Resume();
            Assert.Equal(TokenAnswer.Accepted, await second.Engine.SendTaskSuccess(first.Calls[0].TaskToken!, JsonMap.Empty));
            var third = new Bench(journal: journal.Whole(), now: journal.Last);
            after = third.Resume();
            await third.Engine.Committed(after);
            Assert.Equal(before.Text(), after.Text());
        }
    }

    [Fact]
    public async Task A_stop_before_resuming_stops()
    {
        var journal = new MemoryJournal();
        var first = new Bench(_ => TaskOutcome.Later, journal: journal);
        first.Start(Work);
        await first.Engine.WhenIdle();

        var second = new Bench(_ => TaskOutcome.Later, journal: journal.Whole(), now: journal.Last);
        var known = Assert.Single(second.Engine.Load());
        var stop = second.Engine.Stop(known);
        second.Engine.Resume();
        await stop;
        Assert.Equal(ExecutionStatus.Aborted, known.Status);
        Assert.Equal("ExecutionAborted", known.Types().Last());
    }

    [Theory]
    [InlineData(EntryKind.Due)]
    [InlineData(EntryKind.Returned)]
    [InlineData(EntryKind.Submitted)]
    public async Task An_entry_that_means_nothing_to_its_operation_fails_the_execution_alone(EntryKind kind)
    {
        var journal = new MemoryJournal();
        var first = new Bench(_ => TaskOutcome.Later, journal: journal);
        first.Start(Work);
        await first.Engine.WhenIdle();
        journal.Append(1, new JournalEntry(1, kind, journal.Last, "not what it should be"));

        var second = new Bench(journal: journal, now: journal.Last);
        var after = second.Resume();
        await second.Engine.WhenIdle();
        Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (after.Status, after.Result!.Error));
    }

    [Fact]
    public async Task The_deepest_output_that_a_task_may_have_comes_back()
    {
        var deepest = $"{new string('[', 1000)}{new string(']', 1000)}";
        var journal = new MemoryJournal();
        var first = new Bench(_ => TaskOutcome.Succeeded(Json.Parse(deepest)), journal: journal);
        var before = await first.Run(Work);

        var second = new Bench(journal: journal.Cut(journal.Count), now: journal.Last);
        var after = second.Resume();
        await second.Engine.WhenIdle();
        Assert.Equal(before.Result, after.Result);
    }

    [Fact]
    public async Task Of_two_redrives_at_once_one_is_refused()
    {
        var bench = new Bench(_ => TaskOutcome.Failed("E", null));
        for (var round = 0; round < 20; round++)
        {
            var execution = bench.Start(Work, name: $"{round}");
            await bench.Engine.WhenIdle();
            bench.Answer = _ => TaskOutcome.Later;
            Task[] redrives = [bench.Engine.Redrive(execution), bench.Engine.Redrive(execution)];
            await Assert.ThrowsAsync<RedriveException>(() => Task.WhenAll(redrives));
            Assert.Equal(1, redrives.Count(r => r.IsCompletedSuccessfully));
            Assert.Equal((ExecutionStatus.Running, 1), (execution.Status, execution.RedriveCount));
            await bench.Engine.Stop(execution);
            Assert.Equal(ExecutionStatus.Aborted, execution.Status);
            bench.Answer = _ => TaskOutcome.Failed("E", null);
        }
    }
}
