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
    private readonly string process = Guid.NewGuid().ToString();

    public NestedExecutions(Journal journal)
    {
        this.journal = journal;
        journal.Execute("""
            CREATE TABLE IF NOT EXISTS nested_executions (
                seq INTEGER PRIMARY KEY AUTOINCREMENT, parent TEXT NOT NULL, state TEXT NOT NULL, retry INTEGER NOT NULL,
                arguments TEXT NOT NULL, name TEXT NOT NULL, process TEXT NOT NULL)
            """);
        journal.Execute("CREATE INDEX IF NOT EXISTS nested_executions_by_parent ON nested_executions (parent)");
    }

    /// <summary>Notes what a task starts, or finds what it had started before the host was killed.</summary>
    /// <param name="call">The task.</param>
    /// <param name="name">The name that the execution is to have.</param>
    public NestedExecution Begin(TaskCall call, string name)
    {
        var arguments = call.Arguments.ToText();
        return journal.Together(() =>
        {
            var begun = journal.Query(
                """
                SELECT seq, name FROM nested_executions
                WHERE parent = $1 AND state = $2 AND retry = $3 AND arguments = $4 AND process <> $5 ORDER BY seq LIMIT 1
                """,
                row => new NestedExecution(row.GetInt64(0), row.GetString(1), Resumed: true),
                call.ExecutionArn, call.StateName, call.RetryCount, arguments, process);
            if (begun is [var found])
            {
                journal.Execute("UPDATE nested_executions SET process = $1 WHERE seq = $2", process, found.Id);
                return found;
            }

            journal.Execute(
                "INSERT INTO nested_executions (parent, state, retry, arguments, name, process) VALUES ($1, $2, $3, $4, $5, $6)",
                call.ExecutionArn, call.StateName, call.RetryCount, arguments, name, process);
            return new NestedExecution(journal.Query("SELECT last_insert_rowid()", row => row.GetInt64(0))[0], name, Resumed: false);
        });
    }

    /// <summary>Forgets one: its task has its answer.</summary>
    public void End(NestedExecution nested) => journal.Execute("DELETE FROM nested_executions WHERE seq = $1", nested.Id);
}
