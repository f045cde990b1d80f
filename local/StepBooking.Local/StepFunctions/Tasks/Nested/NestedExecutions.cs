using StepBooking.Local.Storage;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.Local.StepFunctions.Tasks.Nested;

/// <summary>
/// Notes which executions tasks wait for, before they are started: a task that is asked again because the host was killed
/// goes on waiting for the execution that it had started, instead of starting another.
/// </summary>
internal sealed class NestedExecutions
{
    private readonly Journal journal;

    public NestedExecutions(Journal journal)
    {
        this.journal = journal;
        journal.Execute("CREATE TABLE IF NOT EXISTS nested_starts (call TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID");
    }

    /// <summary>Notes what a task starts, or finds what it had started before the host was killed.</summary>
    /// <param name="call">The task.</param>
    /// <param name="name">The name that the execution is to have.</param>
    public NestedExecution Begin(TaskCall call, string name) => journal.Together(() =>
    {
        if (journal.Query("SELECT name FROM nested_starts WHERE call = $1", row => row.GetString(0), call.Id) is [var begun])
            return new NestedExecution(call.Id, begun, Resumed: true);
        journal.Execute("INSERT INTO nested_starts (call, name) VALUES ($1, $2)", call.Id, name);
        return new NestedExecution(call.Id, name, Resumed: false);
    });

    /// <summary>Forgets one: its task has its answer.</summary>
    public void End(NestedExecution nested) => journal.Execute("DELETE FROM nested_starts WHERE call = $1", nested.Call);
}
