using Microsoft.Data.Sqlite;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Sqlite;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Distributed;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Journals;

public sealed class SqliteJournalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("journal").FullName;

    private string File => Path.Combine(folder, "executions.db");

    [Fact]
    public async Task Executions_of_all_ends_come_back_as_they_were()
    {
        Execution[] before;
        using (var journal = new SqliteJournal(File))
        {
            var bench = new Bench(call => call.Arguments.ToText() == "2" ? TaskOutcome.Failed("E", "c") : TaskOutcome.Succeeded(call.Arguments), journal: journal);
            before =
            [
                bench.Start(Bench.Task(""" "Comment": "c" """), """{"a": "ä"}""", "well"),
                bench.Start("""{"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "E", "Cause": "c"}}}""", name: "badly"),
                bench.Start("""{"StartAt": "Nap", "TimeoutSeconds": 5, "States": {"Nap": {"Type": "Wait", "Seconds": 60, "End": true}}}""", name: "late"),
                bench.Start(Maps.Distributed(""" "ToleratedFailureCount": 1, "MaxConcurrency": 1, """), "[1, 2, 3]", "map"),
            ];
            await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(5));
            Assert.Equal(["Succeeded", "Failed", "TimedOut", "Succeeded"], before.Select(e => e.Status.ToString()));
        }

        using var same = new SqliteJournal(File);
        var later = new Bench(journal: same);
        var after = later.Engine.Load();
        Assert.Empty(later.Engine.Resume());
        foreach (var (one, other) in before.Zip(after))
        {
            await later.Engine.Committed(other);
            Assert.Equal((one.Arn, one.Name, one.Input, one.StartTime, one.StopTime), (other.Arn, other.Name, other.Input, other.StartTime, other.StopTime));
            Assert.Equal(one.Result, other.Result);
            Assert.Equal(one.Text(), other.Text());
            Assert.Equal(one.MapRuns.SelectMany(r => r.Children).Select(c => c.Arn), other.MapRuns.SelectMany(r => r.Children).Select(c => c.Arn));
        }
    }

    [Fact]
    public async Task Labels_and_redrives_are_kept()
    {
        using (var journal = new SqliteJournal(File))
        {
            var bench = new Bench(journal: journal);
            var machine = Bench.Machine("""{"StartAt": "No", "States": {"No": {"Type": "Fail"}}}""");
            var execution = bench.Engine.Start(machine, "one", JsonNull.Instance, labels: new Dictionary<string, string> { ["why"] = "because" });
            await bench.Engine.RunToEnd(bench.Clock, execution);
            await bench.Engine.Redrive(execution);
            await bench.Engine.RunToEnd(bench.Clock, execution);
        }

        using var same = new SqliteJournal(File);
        var after = Assert.Single(new Bench(journal: same).Engine.Load());
        Assert.Equal(("because", 1), (after.Labels["why"], after.RedriveCount));
        Assert.NotNull(after.RedriveDate);
    }

    [Fact]
    public async Task A_token_given_before_is_good_afterwards()
    {
        const string resource = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
        string token;
        using (var journal = new SqliteJournal(File))
        {
            var bench = new Bench(journal: journal);
            bench.Start(Bench.Task(""" "Parameters": {"Token.$": "$$.Task.Token"} """, resource: resource));
            await bench.Engine.WhenIdle();
            token = bench.Calls.Single().TaskToken!;
        }

        using var same = new SqliteJournal(File);
        var later = new Bench(journal: same, seed: 8);
        var after = later.Resume();
        await later.Engine.WhenIdle();
        Assert.Empty(later.Calls);
        Assert.Equal(TokenAnswer.Accepted, await later.Engine.SendTaskSuccess(token, Json.From(5)));
        await later.Engine.RunToEnd(later.Clock, after);
        Assert.Equal("5", after.Result!.Output!.ToText());
    }

    [Fact]
    public async Task Once_closed_nothing_is_taken_and_nothing_called()
    {
        using (var journal = new SqliteJournal(File))
        {
            var bench = new Bench(_ => TaskOutcome.Later, journal: journal);
            bench.Start(Bench.Task(""" "Comment": "c" """));
            await bench.Engine.WhenIdle();
            journal.Close();
            await Assert.ThrowsAsync<JournalException>(() => bench.Calls[0].Answer(TaskOutcome.Succeeded(JsonNull.Instance)));
            bench.Start(Bench.Task(""" "Comment": "c" """), name: "two");
            await bench.Engine.WhenIdle();
            Assert.Single(bench.Calls);
        }

        using var same = new SqliteJournal(File);
        Assert.Equal(ExecutionStatus.Running, Assert.Single(new Bench(journal: same).Engine.Load()).Status);
    }

    [Fact]
    public async Task A_file_that_can_no_longer_be_written_is_told_and_no_task_is_called()
    {
        using var journal = new SqliteJournal(File);
        var bench = new Bench(journal: journal);
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await connection.OpenAsync();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE executions";
            await command.ExecuteNonQueryAsync();
        }

        var execution = bench.Start(Bench.Task(""" "Comment": "c" """));
        await bench.Engine.WhenIdle();
        Assert.Contains("no such table", (await journal.Failed).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalException>(() => bench.Engine.Committed(execution).AsTask());
        Assert.Empty(bench.Calls);
        Assert.Equal(ExecutionStatus.Running, execution.Status);
    }

    [Fact]
    public void What_ended_ninety_days_ago_is_forgotten()
    {
        var clock = new VirtualClock();
        var standing = new ExecutionStanding(new ExecutionResult(ExecutionStatus.Succeeded, JsonNull.Instance, null, null), clock.GetUtcNow(), 0, null);
        using (var journal = new SqliteJournal(File, clock))
        {
            journal.Begin(new ExecutionRecord(1, "arn", "old", Bench.Machine("""{"StartAt": "S", "States": {"S": {"Type": "Succeed"}}}"""), "{}", clock.GetUtcNow(), new byte[32]));
            journal.Append(1, new JournalEntry(0, EntryKind.Stopped, clock.GetUtcNow(), null));
            journal.Update(1, standing);
        }

        clock.Advance(TimeSpan.FromDays(90));
        using (var kept = new SqliteJournal(File, clock))
            Assert.Single(kept.Executions());
        clock.Advance(TimeSpan.FromSeconds(1));
        using var gone = new SqliteJournal(File, clock);
        Assert.Empty(gone.Executions());
        Assert.Empty(gone.Entries(1));
    }

    [Fact]
    public void Another_versions_file_is_refused_with_what_to_do()
    {
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            SQLitePCL.Batteries_V2.Init();
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        var refused = Assert.Throws<JournalException>(() => new SqliteJournal(File));
        Assert.Contains("version 99", refused.Message, StringComparison.Ordinal);
        Assert.Contains("move it away", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
