using System.Text.Json;
using StepBooking.Local.Storage;

namespace StepBooking.Local.Events.Delivery;

/// <summary>The deliveries that are not made yet, in the journal: a restart forgets none.</summary>
internal sealed class DeliveryStore
{
    private readonly Journal journal;
    private readonly string table;

    public DeliveryStore(Journal journal)
        : this(journal, "event_deliveries")
    {
    }

    private DeliveryStore(Journal journal, string table)
    {
        this.journal = journal;
        this.table = table;
        journal.Execute($"CREATE TABLE IF NOT EXISTS {table} (id TEXT PRIMARY KEY, body TEXT NOT NULL)");
    }

    /// <summary>The deliveries of topics, apart from those of rules.</summary>
    public static DeliveryStore OfTopics(Journal journal) => new(journal, "topic_deliveries");

    /// <summary>All that are left, the oldest first.</summary>
    public IReadOnlyList<PendingDelivery> All => journal.Query(
        $"SELECT body FROM {table} ORDER BY rowid", row => JsonSerializer.Deserialize<PendingDelivery>(row.GetString(0))!);

    /// <summary>Adds some, all or none.</summary>
    public void Add(IReadOnlyCollection<PendingDelivery> deliveries)
    {
        if (deliveries.Count > 0)
            journal.Together(() => deliveries.Sum(delivery => Put(delivery)));
    }

    /// <summary>Notes how one stands now.</summary>
    public int Put(PendingDelivery delivery) => journal.Execute(
        $"INSERT INTO {table} (id, body) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        delivery.Id, JsonSerializer.Serialize(delivery));

    /// <summary>Forgets one.</summary>
    public void Remove(PendingDelivery delivery) => journal.Execute($"DELETE FROM {table} WHERE id = $1", delivery.Id);
}
