using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string DueIf = "#dueShard = :shard AND #dueAt = :seen";
    private const string OverIf = DueIf + " AND #status <> :pending AND attribute_not_exists(#owes)";

    /// <summary>Some bookings of a shard that somebody should look at by now, the longest waiting first.</summary>
    /// <param name="shard">One of <see cref="Due.AllShards"/>, or <see cref="Due.Parked"/>.</param>
    /// <param name="limit">The most bookings, 1 to 100.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<DuePage> ListDueAsync(
        string shard, int limit, DueCursor? after = null, CancellationToken cancellationToken = default)
    {
        var request = new QueryRequest
        {
            IndexName = Keys.Due,
            KeyConditionExpression = "dueShard = :shard AND dueAt <= :now",
            ExpressionAttributeValues = new() { [":shard"] = Item.Text(shard), [":now"] = Item.Time(Now) },
            Limit = limit,
            ExclusiveStartKey = after is null ? null : StartKey(shard, after),
        };
        var listed = await table.QueryAsync(request, cancellationToken);
        var keys = (listed.Items ?? []).Select(item => Keys.Of(item["pk"].S, item["sk"].S)).ToList();
        var items = keys.Count == 0 ? [] : await table.GetManyAsync(keys, consistent: true, cancellationToken);
        var bookings = items.Select(BookingItem.Read)
            .OrderBy(booking => booking.DueAt)
            .ThenBy(booking => booking.Id, StringComparer.Ordinal);
        return new DuePage([.. bookings], DueCursorOf(listed.LastEvaluatedKey));
    }

    private static Dictionary<string, AttributeValue> StartKey(string shard, DueCursor after) => new(Keys.Booking(after.BookingId))
    {
        ["dueShard"] = Item.Text(shard),
        ["dueAt"] = Item.Number(after.DueAt),
    };

    private static DueCursor? DueCursorOf(Dictionary<string, AttributeValue>? last) =>
        last is { Count: > 0 } ? new DueCursor(Item.ToLong(last["dueAt"]), BookingItem.IdOf(last)) : null;

    /// <summary>The bookings of these ids, in no order; those that are not there are left out.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<IReadOnlyList<Booking>> GetManyAsync(IEnumerable<string> bookingIds, CancellationToken cancellationToken = default) =>
        [.. (await table.ReadAllAsync(bookingIds.Select(Keys.Booking), consistent: true, cancellationToken)).Select(BookingItem.Read)];

    /// <summary>Lets a booking that is well looked after be looked at later, if nobody moved it since it was read.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public Task LookLaterAsync(Booking seen, CancellationToken cancellationToken = default)
    {
        var now = Now;
        var later = Due.Move(now, seen.DueAt) ?? now + Due.Grace;
        return WriteAsync(DueWrite(seen, DueIf).Set("#dueAt = :later", ":later", Item.Time(later)), cancellationToken);
    }

    /// <summary>Takes a final booking that owes nothing off the list of what is due.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public Task LeaveDueAsync(Booking seen, CancellationToken cancellationToken = default)
    {
        var write = DueWrite(seen, OverIf).Remove("#dueShard", "#dueAt").With(":pending", Item.Text(BookingStatus.Pending.Text()));
        return WriteAsync(write, cancellationToken);
    }

    private static BookingWrite DueWrite(Booking seen, string condition) => new BookingWrite(seen.Id, condition)
        .With(":shard", Item.Text(seen.DueShard ?? string.Empty))
        .With(":seen", Item.Time(seen.DueAt ?? DateTimeOffset.UnixEpoch));
}
