using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Waiting;

/// <summary>
/// Waiting lists in the table: reads here, and in a file each what may become of a place. A place and its entry in the list are written and
/// removed together; who is first is decided by the time of joining.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="clock">The time.</param>
public sealed partial class WaitingStore(BookingTable table, TimeProvider clock)
{
    /// <summary>The time as items keep it: to the millisecond.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>A customer's place, as the last write before this call left it; null when there is none.</summary>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<WaitingPlace?> GetAsync(string customer, string offeringId, CancellationToken cancellationToken = default) =>
        await table.GetAsync(Keys.WaitingPlace(customer, offeringId), consistent: true, cancellationToken) is { } item
            ? WaitingItem.Read(item)
            : null;

    /// <summary>How many places there are before this one.</summary>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public Task<int> CountBeforeAsync(WaitingPlace place, CancellationToken cancellationToken = default) =>
        CountAsync(place.OfferingId, WaitingItem.EntryKey(place)["sk"], cancellationToken);

    /// <summary>How many places a list has.</summary>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public Task<int> CountAsync(string offeringId, CancellationToken cancellationToken = default) =>
        CountAsync(offeringId, Item.Text(PastEveryEntry), cancellationToken);

    /// <summary>The places of a list that stand in it still, the first one first.</summary>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<IReadOnlyList<WaitingPlace>> ListAsync(string offeringId, CancellationToken cancellationToken = default)
    {
        var customers = new List<string>();
        var query = EntriesUntil(offeringId, Item.Text(PastEveryEntry));
        do
        {
            var page = await table.QueryAsync(query, cancellationToken);
            customers.AddRange((page.Items ?? []).Select(CustomerOf));
            query.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (query.ExclusiveStartKey is { Count: > 0 });

        var keys = customers.Distinct(StringComparer.Ordinal).Select(customer => Keys.WaitingPlace(customer, offeringId));
        var items = await table.ReadAllAsync(keys, consistent: true, cancellationToken);
        return
        [
            .. items.Select(WaitingItem.Read).Where(place => place.IsOpen)
                .OrderBy(place => place.Joined)
                .ThenBy(place => place.Customer, StringComparer.Ordinal),
        ];
    }

    private async Task<int> CountAsync(string offeringId, AttributeValue end, CancellationToken cancellationToken)
    {
        var count = 0;
        var query = EntriesUntil(offeringId, end);
        query.Select = "COUNT";
        do
        {
            var page = await table.QueryAsync(query, cancellationToken);
            count += page.Count ?? 0;
            query.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (query.ExclusiveStartKey is { Count: > 0 });

        // The range takes both of its ends in.
        return end.S == PastEveryEntry ? count : count - 1;
    }

    private static QueryRequest EntriesUntil(string offeringId, AttributeValue end) => new()
    {
        KeyConditionExpression = "pk = :pk AND sk BETWEEN :first AND :end",
        ExpressionAttributeValues = new()
        {
            [":pk"] = Item.Text(Keys.OfferingPartition(offeringId)),
            [":first"] = Item.Text(Keys.WaitingPrefix),
            [":end"] = end,
        },
        ConsistentRead = true,
    };

    private static string CustomerOf(Dictionary<string, AttributeValue> entry)
    {
        var sort = entry["sk"].S;
        return sort[(sort.IndexOf('#', Keys.WaitingPrefix.Length) + 1)..];
    }

    /// <summary>Entries go on with digits.</summary>
    private const string PastEveryEntry = Keys.WaitingPrefix + "~";
}
