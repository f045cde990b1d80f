using Microsoft.Data.Sqlite;
using StepBooking.Processes;

namespace StepBooking.Local.Storage;

/// <summary>
/// The one SQLite database beside the store: queues, topics, mailbox, secrets, users. One connection, one user at a
/// time; what is committed survives a killed process.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Lock gate = new();

    /// <summary>Opens it, and makes it on first use.</summary>
    /// <param name="file">The file; null keeps it in memory.</param>
    /// <exception cref="StartUpException">The file is no database, or cannot be written.</exception>
    public Journal(string? file)
    {
        SQLitePCL.Batteries_V2.Init();
        connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file ?? ":memory:",
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            Execute("PRAGMA journal_mode = WAL");
            Execute("PRAGMA synchronous = NORMAL");
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw Unusable(file, failure);
        }
    }

    /// <summary>Says what to do about a database that cannot be opened.</summary>
    internal static StartUpException Unusable(string? file, SqliteException failure) => new(
        $"{file} cannot be opened as a database ({failure.Message}): make it yours to write or move it away (a new one is made), or give another folder with --data.",
        failure);

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">The statement; its parameters are <c>$1</c>, <c>$2</c> …</param>
    /// <param name="values">Their values, in order.</param>
    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params object?[] values)
    {
        lock (gate)
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>Runs a query.</summary>
    /// <param name="sql">The query; its parameters are <c>$1</c>, <c>$2</c> …</param>
    /// <param name="read">Makes an answer of a row.</param>
    /// <param name="values">The parameters' values, in order.</param>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        lock (gate)
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }
    }

    /// <summary>Does several things as one: all of them, or none when it throws. Nobody else reads or writes meanwhile.</summary>
    public T Together<T>(Func<T> work)
    {
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            var result = work();
            transaction.Commit();
            return result;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private SqliteCommand Command(string sql, object?[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants of this assembly; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var at = 0; at < values.Length; at++)
            command.Parameters.AddWithValue($"${at + 1}", values[at] ?? DBNull.Value);
        return command;
    }
}
