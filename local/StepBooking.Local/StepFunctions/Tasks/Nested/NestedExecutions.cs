using StepBooking.Local.Storage;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.Local.StepFunctions.Tasks.Nested;

/// <summary>
/// Notes which executions tasks wait for, before they are started: a task that is asked again because the host was killed
/// goes on waiting for the execution that it had started, instead of starting another. A note stays when the task has its
/// answer, for that may be lost with the process.
/// </summary>
internal sealed class NestedExecutions
{
    private const int MostRemembered = 100_000;
    private readonly Journal journal;

    public NestedExecutions(Journal journal)
    {
        this.journal = journal;
        journal.Execute("CREATE TABLE IF NOT EXISTS nested_calls (seq INTEGER PRIMARY KEY, call TEXT NOT NULL UNIQUE, name TEXT NOT NULL)");
        journal.Execute("DELETE FROM nested_calls WHERE seq <= (SELECT max(seq) FROM nested_calls) - $1", MostRemembered);
    }

    /// <summary>Notes what a task starts, or finds what it had started before the host was killed.</summary>
    /// <param name="call">The task.</param>
    /// <param name="name">The name that the execution is to have.</param>
    public NestedExecution Begin(TaskCall call, string name) => journal.Together(() =>
    {
        if (journal.Query("SELECT name FROM nested_calls WHERE call = $1", row => row.GetString(0), call.Id) is [var begun])
            return new NestedExecution(begun, Resumed: true);
        journal.Execute("INSERT INTO nested_calls (call, name) VALUES ($1, $2)", call.Id, name);
        return new NestedExecution(name, Resumed: false);
    });
}
