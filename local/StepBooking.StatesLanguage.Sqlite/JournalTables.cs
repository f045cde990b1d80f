using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Sqlite;

/// <summary>The journal's tables: machines, executions, and what happened to each, in order.</summary>
internal sealed class JournalTables : IDisposable
{
    private const int Version = 1;

    /// <summary>How long ended executions are kept, with their children, Express ones apart: as AWS's quota for their history has it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly SqliteConnection _connection;
    private readonly ConditionalWeakTable<StateMachine, string> _machines = [];
    private SqliteCommand? _begin;
    private SqliteCommand? _commit;
    private SqliteCommand? _insertMachine;
    private SqliteCommand? _insertExecution;
    private SqliteCommand? _insertEntry;
    private SqliteCommand? _update;

    public JournalTables(SqliteConnection connection) => _connection = connection;

    /// <summary>Makes the tables where they are missing, and forgets what ended long ago.</summary>
    /// <exception cref="JournalException">They are of another version.</exception>
    public void Prepare(DateTimeOffset now)
    {
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = NORMAL");
        var version = Convert.ToInt64(Command("PRAGMA user_version").ExecuteScalar(), null);
        if (version is not 0 and not Version)
        {
            throw new JournalException(
                $"{_connection.DataSource} is a journal of executions of version {version}, and this engine writes version {Version}: move it away, and a new one is made.");
        }

        Execute("""
            CREATE TABLE IF NOT EXISTS machines (
                id TEXT PRIMARY KEY, arn TEXT NOT NULL, role TEXT NOT NULL, type TEXT NOT NULL, definition TEXT NOT NULL,
                test_case TEXT) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS executions (
                number INTEGER PRIMARY KEY, arn TEXT NOT NULL, name TEXT NOT NULL, machine TEXT NOT NULL, input TEXT NOT NULL,
                started INTEGER NOT NULL, key BLOB NOT NULL, map_run TEXT, parent TEXT, labels TEXT,
                status TEXT, output TEXT, error TEXT, cause TEXT, stopped INTEGER, redrives INTEGER NOT NULL DEFAULT 0, redriven INTEGER);
            CREATE TABLE IF NOT EXISTS entries (
                execution INTEGER NOT NULL, operation INTEGER NOT NULL, kind INTEGER NOT NULL, time INTEGER NOT NULL, text TEXT);
            CREATE INDEX IF NOT EXISTS entries_by_execution ON entries (execution);
            """);
        Execute($"PRAGMA user_version = {Version}");
        using var old = Command("""
            DELETE FROM executions WHERE parent IS NULL AND stopped IS NOT NULL AND
                (stopped < $1 OR machine IN (SELECT id FROM machines WHERE type = 'Express'));
            WITH RECURSIVE kept (arn) AS (
                SELECT arn FROM executions WHERE parent IS NULL
                UNION SELECT child.arn FROM executions child JOIN kept ON child.parent = kept.arn)
            DELETE FROM executions WHERE arn NOT IN (SELECT arn FROM kept);
            DELETE FROM entries WHERE execution NOT IN (SELECT number FROM executions);
            """);
        old.Parameters.AddWithValue("$1", (now - Kept).UtcTicks);
        old.ExecuteNonQuery();
    }

    public void Write(List<IChange> changes)
    {
        _begin ??= Command("BEGIN IMMEDIATE");
        _commit ??= Command("COMMIT");
        _begin.ExecuteNonQuery();
        foreach (var change in changes)
        {
            change.Write(this);
        }

        _commit.ExecuteNonQuery();
    }

    public void Insert(ExecutionRecord execution) => Run(
        ref _insertExecution,
        "INSERT INTO executions (number, arn, name, machine, input, started, key, map_run, parent, labels) "
        + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        execution.Number,
        execution.Arn,
        execution.Name,
        Insert(execution.Machine),
        execution.Input,
        execution.StartTime.UtcTicks,
        execution.Key.ToArray(),
        execution.MapRunArn,
        execution.ParentArn,
        execution.Labels.Count == 0 ? null : JsonSerializer.Serialize(execution.Labels));

    public void Insert(long execution, JournalEntry entry) => Run(
        ref _insertEntry,
        "INSERT INTO entries (execution, operation, kind, time, text) VALUES ($1, $2, $3, $4, $5)",
        execution,
        entry.Operation,
        (int)entry.Kind,
        entry.Time.UtcTicks,
        entry.Text);

    public void Update(long execution, ExecutionStanding standing) => Run(
        ref _update,
        "UPDATE executions SET status = $2, output = $3, error = $4, cause = $5, stopped = $6, redrives = $7, redriven = $8 WHERE number = $1",
        execution,
        standing.Result?.Status.ToString(),
        standing.Result?.Output?.ToText(),
        standing.Result?.Error,
        standing.Result?.Cause,
        standing.StopTime?.UtcTicks,
        standing.RedriveCount,
        standing.RedriveDate?.UtcTicks);

    public long LastExecution()
    {
        using var query = Command("SELECT coalesce(max(number), 0) FROM executions");
        return (long)query.ExecuteScalar()!;
    }

    public List<ExecutionRecord> Executions()
    {
        var machines = new Dictionary<string, StateMachine>(StringComparer.Ordinal);
        using (var query = Command("SELECT id, arn, role, type, definition, test_case FROM machines"))
        using (var row = query.ExecuteReader())
        {
            while (row.Read())
            {
                machines[row.GetString(0)] = new StateMachine(
                    row.GetString(1), row.GetString(2), StateMachineDefinition.Parse(row.GetString(4)), Enum.Parse<WorkflowType>(row.GetString(3)))
                {
                    TestCase = Text(row, 5),
                };
            }
        }

        var executions = new List<ExecutionRecord>();
        using (var query = Command("""
            SELECT number, arn, name, machine, input, started, key, map_run, parent, labels,
                   status, output, error, cause, stopped, redrives, redriven
            FROM executions ORDER BY number
            """))
        using (var row = query.ExecuteReader())
        {
            while (row.Read())
            {
                executions.Add(Execution(row, machines));
            }
        }

        return executions;
    }

    public List<JournalEntry> Entries(long execution)
    {
        var entries = new List<JournalEntry>();
        using var query = Command("SELECT operation, kind, time, text FROM entries WHERE execution = $1 ORDER BY rowid");
        query.Parameters.AddWithValue("$1", execution);
        using var row = query.ExecuteReader();
        while (row.Read())
        {
            entries.Add(new JournalEntry(row.GetInt64(0), (EntryKind)row.GetInt32(1), Time(row.GetInt64(2)), Text(row, 3)));
        }

        return entries;
    }

    public void Dispose()
    {
        _begin?.Dispose();
        _commit?.Dispose();
        _insertMachine?.Dispose();
        _insertExecution?.Dispose();
        _insertEntry?.Dispose();
        _update?.Dispose();
    }

    private static ExecutionRecord Execution(SqliteDataReader row, Dictionary<string, StateMachine> machines) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        machines[row.GetString(3)],
        row.GetString(4),
        Time(row.GetInt64(5)),
        (byte[])row.GetValue(6))
    {
        MapRunArn = Text(row, 7),
        ParentArn = Text(row, 8),
        Labels = Text(row, 9) is { } labels ? JsonSerializer.Deserialize<Dictionary<string, string>>(labels)! : new Dictionary<string, string>(),
        Standing = new ExecutionStanding(
            Text(row, 10) is { } status
                ? new ExecutionResult(
                    Enum.Parse<ExecutionStatus>(status), Text(row, 11) is { } output ? Json.Parse(output) : null, Text(row, 12), Text(row, 13))
                : null,
            row.IsDBNull(14) ? null : Time(row.GetInt64(14)),
            row.GetInt32(15),
            row.IsDBNull(16) ? null : Time(row.GetInt64(16))),
    };

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Writes a machine once for all its executions.</summary>
    /// <returns>Its id: what it does, not only what it is called.</returns>
    private string Insert(StateMachine machine)
    {
        if (_machines.TryGetValue(machine, out var known))
        {
            return known;
        }

        string?[] parts = [machine.Arn, machine.RoleArn, machine.Type.ToString(), machine.Definition.Text, machine.TestCase];
        var id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
        Run(
            ref _insertMachine,
            "INSERT OR IGNORE INTO machines (id, arn, role, type, definition, test_case) VALUES ($1, $2, $3, $4, $5, $6)",
            [id, .. parts]);
        _machines.Add(machine, id);
        return id;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private void Run(ref SqliteCommand? prepared, string sql, params object?[] values)
    {
        if (prepared is null)
        {
            prepared = Command(sql);
            for (var i = 1; i <= values.Length; i++)
            {
                prepared.Parameters.Add(new SqliteParameter($"${i}", null));
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            prepared.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        prepared.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants of this class; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
