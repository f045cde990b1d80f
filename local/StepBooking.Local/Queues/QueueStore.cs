using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using StepBooking.Local.Storage;

namespace StepBooking.Local.Queues;

/// <summary>The messages of all queues, in the journal: a restart forgets none.</summary>
internal sealed class QueueStore
{
    private const string Columns = "seq, id, body, attributes, sender, trace, sent, receives, first, receipt, source";
    private readonly Journal journal;
    private readonly QueueRegistry queues;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public QueueStore(Journal journal, QueueRegistry queues, TimeProvider time)
    {
        this.journal = journal;
        this.queues = queues;
        this.time = time;
        journal.Execute("""
            CREATE TABLE IF NOT EXISTS messages (
                seq INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
                attributes TEXT NOT NULL, sender TEXT NOT NULL, trace TEXT, sent INTEGER NOT NULL, visible INTEGER NOT NULL,
                receives INTEGER NOT NULL DEFAULT 0, first INTEGER, receipt TEXT, source TEXT)
            """);
        journal.Execute("CREATE INDEX IF NOT EXISTS messages_by_queue ON messages (queue, visible)");
        journal.Execute("CREATE INDEX IF NOT EXISTS messages_by_id ON messages (id)");
    }

    /// <summary>Completes when something may have become receivable since it was read.</summary>
    internal Task Changed
    {
        get
        {
            lock (gate)
                return changed.Task;
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Puts a message into a queue.</summary>
    internal void Send(QueueSettings queue, QueuedMessage message, TimeSpan delay)
    {
        journal.Execute(
            "INSERT INTO messages (queue, id, body, attributes, sender, trace, sent, visible) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            queue.Name, message.Id, message.Body, message.Attributes.ToJsonString(), message.Sender, message.Trace, Now, Now + (long)delay.TotalMilliseconds);
        Pulse();
    }

    /// <summary>Takes up to so many messages out of sight. One received too often goes to the dead-letter queue instead.</summary>
    internal IReadOnlyList<QueuedMessage> Receive(QueueSettings queue, int most, TimeSpan invisible) => journal.Together(() =>
    {
        var now = Now;
        Expire(queue, now);
        Redrive(queue, now);
        var visible = journal.Query(
            $"SELECT {Columns} FROM messages WHERE queue = $1 AND visible <= $2 ORDER BY visible, seq LIMIT $3", Read, queue.Name, now, most);
        return (IReadOnlyList<QueuedMessage>)[.. visible.Select(message => Take(message, now, invisible))];
    });

    /// <summary>When the next message of the queue comes into sight; null when there is none.</summary>
    internal DateTimeOffset? NextVisible(QueueSettings queue)
    {
        var next = journal.Query("SELECT MIN(visible) FROM messages WHERE queue = $1", row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), queue.Name);
        return next[0] is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    /// <summary>The message of a receipt; null when it is gone.</summary>
    internal QueuedMessage? Find(QueueSettings queue, string id) =>
        journal.Query($"SELECT {Columns} FROM messages WHERE queue = $1 AND id = $2", Read, queue.Name, id).FirstOrDefault();

    /// <summary>Whether a message is out of sight because it was received.</summary>
    internal bool IsInFlight(QueuedMessage message) => journal.Query(
        "SELECT 1 FROM messages WHERE seq = $1 AND receives > 0 AND visible > $2", row => row.GetInt64(0), message.Sequence, Now).Count > 0;

    /// <summary>Deletes a message.</summary>
    internal void Delete(QueuedMessage message) => journal.Execute("DELETE FROM messages WHERE seq = $1", message.Sequence);

    /// <summary>Brings a message into sight after a time.</summary>
    internal void ShowAfter(QueuedMessage message, TimeSpan wait)
    {
        journal.Execute("UPDATE messages SET visible = $1 WHERE seq = $2", Now + (long)wait.TotalMilliseconds, message.Sequence);
        Pulse();
    }

    /// <summary>Deletes all messages of a queue.</summary>
    internal void Purge(QueueSettings queue) => journal.Execute("DELETE FROM messages WHERE queue = $1", queue.Name);

    /// <summary>How many messages can be received, are in flight, and are delayed.</summary>
    internal (long Visible, long InFlight, long Delayed) Count(QueueSettings queue)
    {
        Expire(queue, Now);
        return journal.Query(
            """
            SELECT COALESCE(SUM(visible <= $2), 0), COALESCE(SUM(visible > $2 AND receives > 0), 0), COALESCE(SUM(visible > $2 AND receives = 0), 0)
            FROM messages WHERE queue = $1
            """,
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), queue.Name, Now)[0];
    }

    private void Expire(QueueSettings queue, long now) => journal.Execute(
        "DELETE FROM messages WHERE queue = $1 AND sent <= $2", queue.Name, now - (long)queue.Retention.TotalMilliseconds);

    private void Redrive(QueueSettings queue, long now)
    {
        if (queue.DeadLetterArn is null || queues.FindByArn(queue.DeadLetterArn) is not { } dead)
            return;
        var moved = journal.Execute(
            "UPDATE messages SET queue = $1, source = $2, receives = 0, first = NULL, receipt = NULL, visible = $3 WHERE queue = $4 AND visible <= $3 AND receives >= $5",
            dead.Name, queue.Arn, now, queue.Name, queue.MaxReceiveCount);
        if (moved > 0)
            Pulse();
    }

    private QueuedMessage Take(QueuedMessage message, long now, TimeSpan invisible)
    {
        var taken = message with
        {
            Receives = message.Receives + 1,
            FirstReceived = message.FirstReceived ?? now,
            Receipt = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{message.Id} {Guid.NewGuid():N}"))),
        };
        journal.Execute(
            "UPDATE messages SET receives = $1, first = $2, receipt = $3, visible = $4 WHERE seq = $5",
            taken.Receives, taken.FirstReceived, taken.Receipt, now + (long)invisible.TotalMilliseconds, taken.Sequence);
        return taken;
    }

    private void Pulse()
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            waiting = changed;
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiting.SetResult();
    }

    private static QueuedMessage Read(SqliteDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        Id = row.GetString(1),
        Body = row.GetString(2),
        Attributes = JsonNode.Parse(row.GetString(3))!.AsObject(),
        Sender = row.GetString(4),
        Trace = row.IsDBNull(5) ? null : row.GetString(5),
        Sent = row.GetInt64(6),
        Receives = row.GetInt32(7),
        FirstReceived = row.IsDBNull(8) ? null : row.GetInt64(8),
        Receipt = row.IsDBNull(9) ? null : row.GetString(9),
        Source = row.IsDBNull(10) ? null : row.GetString(10),
    };
}
