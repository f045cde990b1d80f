using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Distributed;
using StepBooking.StatesLanguage.Tests.Expressions;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Journals;

public class ResumeTests(NodeFixture node) : IClassFixture<NodeFixture>
{
    private const string Function = "arn:aws:lambda:us-east-1:000000000000:function:work";

    /// <summary>Retries with jitter, a wait, a token with a heartbeat, variables, a loop over items, and a failure that is caught.</summary>
    private const string Everything = $$$$$$"""
        {"StartAt": "Both", "TimeoutSeconds": 1000, "States": {
          "Both": {"Type": "Parallel", "Next": "Each", "Assign": {"seen": 2}, "Branches": [
            {"StartAt": "Flaky", "States": {
              "Flaky": {"Type": "Task", "Resource": "{{{{{{Function}}}}}}", "End": true,
                "Retry": [{"ErrorEquals": ["Flaky"], "IntervalSeconds": 10, "JitterStrategy": "FULL"}]}}},
            {"StartAt": "Nap", "States": {
              "Nap": {"Type": "Wait", "Seconds": 7, "Next": "Ask"},
              "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "HeartbeatSeconds": 90,
                "Parameters": {"Token.$": "$$.Task.Token"}, "End": true}}}]},
          "Each": {"Type": "Map", "ItemsPath": "$[1].items", "MaxConcurrency": 2, "Next": "Fails", "ItemProcessor": {
            "StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "{{{{{{Function}}}}}}", "End": true}}}},
          "Fails": {"Type": "Task", "Resource": "{{{{{{Function}}}}}}", "Parameters": {"seen.$": "$seen"}, "End": true,
            "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Late"}]},
          "Late": {"Type": "Wait", "Seconds": 5, "End": true}
        }}
        """;

    [Fact]
    public async Task Cut_off_after_any_entry_it_ends_with_the_same_history()
    {
        var journal = new MemoryJournal();
        var whole = new Bench(Answer, journal: journal);
        var execution = whole.Start(Everything);
        await whole.Engine.Advance(whole.Clock, TimeSpan.FromSeconds(8));
        var token = whole.Calls.Single(c => c.TaskToken is not null).TaskToken!;
        AnswerLater(whole, execution, token);
        await whole.Engine.RunToEnd(whole.Clock, execution);
        var history = execution.Text();
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.InRange(journal.Count, 12, 100);

        for (var kept = 0; kept <= journal.Count; kept++)
        {
            var cut = journal.Cut(kept);
            var rest = new Bench(Answer, journal: cut, now: cut.Last);
            var resumed = rest.Resume();
            AnswerLater(rest, resumed, token);
            await rest.Engine.RunToEnd(rest.Clock, resumed);
            await rest.Engine.Committed(resumed);
            Assert.Equal(history, resumed.Text());
            Assert.Equal(execution.Result, resumed.Result);
            Assert.Equal(execution.StopTime, resumed.StopTime);
        }
    }

    [Fact]
    public async Task Results_of_expressions_are_kept_rather_than_computed_again()
    {
        const string definition = """
            {"QueryLanguage": "JSONata", "StartAt": "Make", "States": {
              "Make": {"Type": "Pass", "Assign": {"id": "{% $uuid() %}"}, "Output": "{% $random() %}", "Next": "Nap"},
              "Nap": {"Type": "Wait", "Seconds": 60, "Next": "Show"},
              "Show": {"Type": "Pass", "Output": "{% [$id, $states.input] %}", "End": true}}}
            """;
        var journal = new MemoryJournal();
        var first = new Bench(expressions: node.Evaluator, seed: 1, journal: journal);
        var before = first.Start(definition);
        await first.Engine.WhenIdle();
        var made = before.Text();

        var second = new Bench(expressions: node.Evaluator, seed: 2, journal: journal.Whole(), now: journal.Last);
        var after = second.Resume();
        await second.Engine.WhenIdle();
        Assert.Equal(made, after.Text());
        await second.Engine.RunToEnd(second.Clock, after);
        Assert.Equal(ExecutionStatus.Succeeded, after.Status);
    }

    [Fact]
    public async Task A_wait_that_came_due_meanwhile_ends_at_once()
    {
        var journal = new MemoryJournal();
        var first = new Bench(journal: journal);
        first.Start("""{"StartAt": "Year", "States": {"Year": {"Type": "Wait", "Seconds": 31536000, "End": true}}}""");
        await first.Engine.WhenIdle();

        var second = new Bench(journal: journal.Whole(), now: journal.Last.AddYears(2));
        var after = second.Resume();
        await second.Engine.RunToEnd(second.Clock, after);
        Assert.Equal(journal.Last.AddYears(2), after.StopTime);
    }

    [Fact]
    public async Task A_task_in_flight_is_run_again_with_the_same_id_and_arguments()
    {
        var journal = new MemoryJournal();
        var first = new Bench(_ => TaskOutcome.Later, journal: journal);
        first.Start(Bench.Task(""" "Comment": "c" """), """{"a": 1}""");
        await first.Engine.WhenIdle();

        var second = new Bench(journal: journal.Whole(), now: journal.Last);
        var after = second.Resume();
        await second.Engine.RunToEnd(second.Clock, after);
        Assert.Equal(first.Calls.Single().Id, second.Calls.Single().Id);
        Assert.Equal(first.Calls.Single().Arguments, second.Calls.Single().Arguments);
        Assert.Single(after.Types(), "TaskScheduled");
        Assert.Single(after.Types(), "TaskSucceeded");
    }

    [Fact]
    public async Task Children_of_a_map_run_go_on_and_those_that_ended_stay_ended()
    {
        var journal = new MemoryJournal();
        var first = new Bench(call => call.Arguments.ToText() == "2" ? TaskOutcome.Later : TaskOutcome.Succeeded(call.Arguments), journal: journal);
        first.Start(Maps.Distributed(string.Empty), "[1, 2, 3]");
        await first.Engine.WhenIdle();

        var second = new Bench(journal: journal.Whole(), now: journal.Last);
        var after = second.Resume();
        await second.Engine.RunToEnd(second.Clock, after);
        Assert.Equal("[1,2,3]", after.Result!.Output!.ToText());
        Assert.Equal("2", Assert.Single(second.Calls).Arguments.ToText());
    }

    [Fact]
    public async Task What_has_ended_is_known_again_with_its_history()
    {
        var journal = new MemoryJournal();
        var first = new Bench(journal: journal);
        var before = await first.Run(Bench.Task(""" "Comment": "c" """), """{"a": 1}""");

        var second = new Bench(journal: journal.Whole(), now: journal.Last);
        var after = second.Resume();
        Assert.Equal((before.Result, before.StopTime, before.Input), (after.Result, after.StopTime, after.Input));
        await second.Engine.Committed(after);
        Assert.Equal(before.Text(), after.Text());
        Assert.Empty(second.Calls);
    }

    [Fact]
    public async Task A_journal_that_does_not_fit_fails_the_execution_and_says_why()
    {
        var journal = new MemoryJournal();
        var first = new Bench(_ => TaskOutcome.Later, journal: journal);
        first.Start(Bench.Task(""" "Comment": "c" """));
        await first.Engine.WhenIdle();
        journal.Append(1, new JournalEntry(99, EntryKind.Returned, journal.Last, null));

        var second = new Bench(journal: journal, now: journal.Last);
        var after = second.Resume();
        await second.Engine.WhenIdle();
        Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (after.Status, after.Result!.Error));
        Assert.StartsWith("The execution cannot be resumed", after.Result.Cause, StringComparison.Ordinal);
    }

    private static TaskOutcome Answer(TaskCall call) => call.StateName switch
    {
        "Flaky" when call.RetryCount < 2 => TaskOutcome.Failed("Flaky", null),
        "Fails" => TaskOutcome.Failed("Broken", "on purpose"),
        _ => TaskOutcome.Succeeded(Json.From(call.StateName)),
    };

    /// <summary>The token's holder gives a sign of life at 50 seconds and answers at 100, whatever happens to the engine.</summary>
    private static void AnswerLater(Bench bench, Execution execution, string token)
    {
        At(50, () => bench.Engine.SendTaskHeartbeat(token));
        At(100, () => bench.Engine.SendTaskSuccess(token, Json.Parse("""{"items": [1, 2, 3, 4, 5]}""")));

        void At(int seconds, Func<Task> act)
        {
            var due = execution.StartTime.AddSeconds(seconds) - bench.Clock.GetUtcNow();
            if (due > TimeSpan.Zero)
            {
                bench.Clock.CreateTimer(_ => act(), null, due, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
