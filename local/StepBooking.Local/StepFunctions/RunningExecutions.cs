using StepBooking.Local.Hosting;
using StepBooking.Local.Storage;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions;

/// <summary>
/// Notes on disk which executions run, so that the next start can name those that this process took with it. Once the
/// desk stops no execution's end is noted: it fails only for what is taken from under it.
/// </summary>
internal sealed class RunningExecutions : IJournal
{
    private readonly Journal journal;
    private readonly Stopping stopping;

    public RunningExecutions(Journal journal, Stopping stopping)
    {
        this.journal = journal;
        this.stopping = stopping;
        journal.Execute("CREATE TABLE IF NOT EXISTS running_executions (arn TEXT PRIMARY KEY, started TEXT NOT NULL) WITHOUT ROWID");
        Lost = journal.Query(
            "SELECT arn, started FROM running_executions ORDER BY started",
            row => new LostExecution(row.GetString(0), row.GetString(1)));
    }

    /// <summary>What ran when the process before this one ended.</summary>
    public IReadOnlyList<LostExecution> Lost { get; }

    /// <summary>Forgets what was lost, once somebody was told: until then every start names it.</summary>
    public void ForgetLost()
    {
        foreach (var lost in Lost)
            journal.Execute("DELETE FROM running_executions WHERE arn = $1 AND started = $2", lost.Arn, lost.Started);
    }

    /// <inheritdoc/>
    public void Append(Execution execution, HistoryEvent @event)
    {
        switch (@event.Type)
        {
            case HistoryEventType.ExecutionStarted:
                journal.Execute(
                    "INSERT OR REPLACE INTO running_executions (arn, started) VALUES ($1, $2)",
                    execution.Arn,
                    execution.StartTime.UtcDateTime.ToString("O"));
                break;
            case HistoryEventType.ExecutionSucceeded:
            case HistoryEventType.ExecutionFailed:
            case HistoryEventType.ExecutionAborted:
            case HistoryEventType.ExecutionTimedOut:
                if (!stopping.HasBegun)
                    journal.Execute("DELETE FROM running_executions WHERE arn = $1", execution.Arn);
                break;
        }
    }

    /// <inheritdoc/>
    public ValueTask Committed(Execution execution) => ValueTask.CompletedTask;
}
