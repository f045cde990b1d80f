using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace StepBooking.PaymentSandbox.Ledger;

/// <summary>
/// Payments and kept answers, in a file or in memory. A payment and the answer that reports it are written together or
/// not at all, so that a killed gateway never forgets what it answered. Not safe for concurrent use: the gate has the lock.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly SqliteConnection connection;

    /// <param name="path">The file; null for memory.</param>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    internal Journal(string? path)
    {
        SQLitePCL.Batteries_V2.Init();
        var source = new SqliteConnectionStringBuilder { DataSource = path ?? ":memory:", Pooling = false };
        connection = new SqliteConnection(source.ToString());
        connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        Execute(
            """
            CREATE TABLE IF NOT EXISTS payments (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS answers
                (key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL);
            """);
    }

    internal IReadOnlyList<PaymentRecord> All()
    {
        using var command = Command("SELECT body FROM payments ORDER BY number");
        using var reader = command.ExecuteReader();
        var payments = new List<PaymentRecord>();
        while (reader.Read())
        {
            payments.Add(Parse(reader.GetString(0)));
        }

        return payments;
    }

    internal PaymentRecord? Find(string id)
    {
        using var command = Command("SELECT body FROM payments WHERE id = $id", ("$id", id));
        return command.ExecuteScalar() is string body ? Parse(body) : null;
    }

    internal StoredAnswer? FindAnswer(string key)
    {
        using var command = Command("SELECT fingerprint, status, body, at FROM answers WHERE key = $key", ("$key", key));
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new StoredAnswer(
                reader.GetString(0),
                reader.GetInt32(1),
                reader.GetString(2),
                DateTimeOffset.Parse(reader.GetString(3), CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Writes what an operation changed and the answer to keep, either of which may be absent.</summary>
    internal void Commit(PaymentRecord? payment, string? key, StoredAnswer? answer)
    {
        using var transaction = connection.BeginTransaction();
        if (payment is not null)
        {
            Execute(
                "INSERT INTO payments (id, body) VALUES ($id, $body) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
                ("$id", payment.Id),
                ("$body", JsonSerializer.Serialize(payment, JsonSerializerOptions.Web)));
        }

        if (key is not null && answer is not null)
        {
            Execute(
                "INSERT OR REPLACE INTO answers (key, fingerprint, status, body, at) VALUES ($key, $fingerprint, $status, $body, $at)",
                ("$key", key),
                ("$fingerprint", answer.Fingerprint),
                ("$status", answer.Status),
                ("$body", answer.Body),
                ("$at", answer.At.ToString("O", CultureInfo.InvariantCulture)));
        }

        transaction.Commit();
    }

    public void Dispose() => connection.Dispose();

    private static PaymentRecord Parse(string body) => JsonSerializer.Deserialize<PaymentRecord>(body, JsonSerializerOptions.Web)!;

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every statement is a constant of this class; values are parameters.")]
    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
