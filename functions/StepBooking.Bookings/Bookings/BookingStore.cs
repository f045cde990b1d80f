using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

/// <summary>
/// Bookings in the table: reads here, and in a file each the transitions of a booking, each one conditional write or one
/// transaction. What a write refuses is answered by the item that the refusal returned, never by a guess.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="clock">The time.</param>
public sealed partial class BookingStore(BookingTable table, TimeProvider clock)
{
    /// <summary>The time as items keep it: to the millisecond.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The booking of an id, as the last write before this call left it; null when there is none.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> GetAsync(string bookingId, CancellationToken cancellationToken = default) =>
        await table.GetAsync(Keys.Booking(bookingId), consistent: true, cancellationToken) is { } item ? BookingItem.Read(item) : null;

    /// <summary>The booking that carries a reference; null when none does.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> GetByReferenceAsync(string reference, CancellationToken cancellationToken = default)
    {
        var given = await table.GetAsync(Keys.Reference(reference), consistent: true, cancellationToken);
        if (given?.GetValueOrDefault("b")?.S is not { } bookingId)
            return null;
        var booking = await GetAsync(bookingId, cancellationToken);
        return booking?.Reference == reference ? booking : null;
    }

    /// <summary>A page of a customer's bookings, newest first. A booking placed a moment ago may not be listed yet.</summary>
    /// <param name="customer">The customer's subject.</param>
    /// <param name="limit">The most bookings, 1 to 100.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<BookingPage> ListByCustomerAsync(
        string customer, int limit, BookingCursor? after = null, CancellationToken cancellationToken = default)
    {
        var request = new QueryRequest
        {
            IndexName = Keys.ByCustomer,
            KeyConditionExpression = "customer = :customer",
            ExpressionAttributeValues = new() { [":customer"] = new AttributeValue(customer) },
            ScanIndexForward = false,
            Limit = limit,
            ExclusiveStartKey = after is null ? null : StartKey(customer, after),
        };
        var listed = await table.QueryAsync(request, cancellationToken);
        var keys = (listed.Items ?? []).Select(item => Keys.Of(item["pk"].S, item["sk"].S)).ToList();
        var items = keys.Count == 0 ? [] : await table.GetManyAsync(keys, consistent: false, cancellationToken);
        var bookings = items.Select(BookingItem.Read)
            .OrderByDescending(booking => booking.Placed)
            .ThenByDescending(booking => booking.Id, StringComparer.Ordinal);
        return new BookingPage([.. bookings], Cursor(listed.LastEvaluatedKey));
    }

    private static Dictionary<string, AttributeValue> StartKey(string customer, BookingCursor after) => new(Keys.Booking(after.BookingId))
    {
        ["customer"] = new AttributeValue(customer),
        ["placed"] = Item.Number(after.Placed),
    };

    private static BookingCursor? Cursor(Dictionary<string, AttributeValue>? last) =>
        last is { Count: > 0 } ? new BookingCursor(Item.ToLong(last["placed"]), BookingItem.IdOf(last)) : null;
}
