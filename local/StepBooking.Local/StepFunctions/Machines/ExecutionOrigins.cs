using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using StepBooking.Local.Storage;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>Notes what each execution was started from. A note is written before the execution is there.</summary>
internal sealed class ExecutionOrigins
{
    private readonly Journal journal;
    private readonly ConcurrentDictionary<string, ExecutionOrigin> byArn = new(StringComparer.Ordinal);

    public ExecutionOrigins(Journal journal)
    {
        this.journal = journal;
        journal.Execute(
            "CREATE TABLE IF NOT EXISTS execution_origins "
            + "(arn TEXT PRIMARY KEY, revision TEXT NOT NULL, version TEXT, alias TEXT, trace TEXT) WITHOUT ROWID");
        foreach (var (arn, origin) in journal.Query("SELECT arn, revision, version, alias, trace FROM execution_origins", Read))
            byArn[arn] = origin;
    }

    /// <summary>What an execution was started from; null where that was not noted.</summary>
    public ExecutionOrigin? Find(string executionArn) => byArn.GetValueOrDefault(executionArn);

    /// <summary>Notes what an execution will be started from.</summary>
    public void Note(string executionArn, ExecutionOrigin origin)
    {
        journal.Execute(
            "INSERT OR REPLACE INTO execution_origins (arn, revision, version, alias, trace) VALUES ($1, $2, $3, $4, $5)",
            executionArn, origin.Revision, origin.VersionArn, origin.AliasArn, origin.TraceHeader);
        byArn[executionArn] = origin;
    }

    private static (string Arn, ExecutionOrigin Origin) Read(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return (row.GetString(0), new ExecutionOrigin(row.GetString(1), Text(2), Text(3), Text(4)));
    }
}
