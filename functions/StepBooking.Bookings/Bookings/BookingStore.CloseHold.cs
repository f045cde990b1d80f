using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;
using StepBooking.Bookings.Waiting;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string CloseHoldIf =
        "#status = :pending AND #phase = :held AND attribute_not_exists(#execution) AND attribute_not_exists(#pay)";

    private const string CloseHoldOverIf = CloseHoldIf + " AND #until <= :now";
    private const string GuardIfOwn = "b = :me";
    private const int CloseHoldAttempts = 3;

    /// <summary>
    /// <c>HELD</c> → CANCELLED or EXPIRED, of seats that nobody has begun to book: the booking ends, its own legs and its guard go, all or
    /// nothing. It owes nothing, tells nobody and leaves no work. A hold that is over ends EXPIRED, whatever it was to end with.
    /// </summary>
    /// <param name="bookingId">The booking, which is the hold.</param>
    /// <param name="end">
    /// <see cref="BookingStatus.Cancelled"/> for a hold given back; <see cref="BookingStatus.Expired"/> closes one only if it is over.
    /// </param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// The booking as it stands then: final if it was closed, now or before; otherwise as it was found, which is no hold any more, or not
    /// over yet. Null when there is none.
    /// </returns>
    /// <exception cref="StoreBusy">The store could not answer now, or the seats kept changing.</exception>
    public async Task<Booking?> CloseHoldAsync(
        string bookingId, BookingStatus end, Actor actor, CancellationToken cancellationToken = default)
    {
        for (var attempt = 0; attempt < CloseHoldAttempts; attempt++)
        {
            var standing = await GetAsync(bookingId, cancellationToken);
            var now = Now;
            if (standing is null || !MayClose(standing, end, now))
                return standing;
            var writes = await CloseHoldWritesAsync(standing, actor, now, cancellationToken);
            if (await table.TransactAsync(writes, cancellationToken) is null)
                return await GetAsync(bookingId, cancellationToken);
        }

        throw new StoreBusy("The hold kept changing while it was closed.");
    }

    private static bool MayClose(Booking standing, BookingStatus end, DateTimeOffset now) =>
        standing.IsOnlyHeld && (end == BookingStatus.Cancelled || standing.Until <= now);

    private async Task<List<TransactWriteItem>> CloseHoldWritesAsync(
        Booking held, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<TransactWriteItem> writes = [CloseHoldWrite(held, actor, now).InTransaction(table.Name)];
        writes.AddRange(await GuardToDeleteAsync(held, cancellationToken));
        writes.AddRange(await SeatsToReleaseAsync(held, now, cancellationToken));
        return writes;
    }

    private static BookingWrite CloseHoldWrite(Booking held, Actor actor, DateTimeOffset now)
    {
        var isOver = held.Until <= now;
        var end = isOver ? BookingStatus.Expired : BookingStatus.Cancelled;
        var reason = isOver
            ? new Reason("over", null, "The hold of the seats has ended.")
            : new Reason("released", null, "The hold was given back.");
        var write = new BookingWrite(held.Id, isOver ? CloseHoldOverIf : CloseHoldIf)
            .Set("#status = :end", ":end", Item.Text(end.Text()))
            .Set("#reason = :reason", ":reason", BookingItem.WriteReason(reason))
            .Trail(new TrailEntry(now, held.Standing, end.Text(), actor.Step, reason.Code, actor.Execution))
            .Remove("#phase", "#dueShard", "#dueAt")
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":held", Item.Text(BookingPhase.Held.Text()));
        return isOver ? write.With(":now", Item.Time(now)) : write;
    }

    private async Task<IEnumerable<TransactWriteItem>> GuardToDeleteAsync(Booking held, CancellationToken cancellationToken)
    {
        if (held.Customer is null || held.OfferingId is null)
            return [];
        var key = Keys.Guard(held.Customer, held.OfferingId);
        var guard = await table.GetAsync(key, consistent: true, cancellationToken);
        if (guard?.GetValueOrDefault("b")?.S != held.Id)
            return [];
        var delete = new Delete
        {
            TableName = table.Name,
            Key = key,
            ConditionExpression = GuardIfOwn,
            ExpressionAttributeValues = new() { [":me"] = Item.Text(held.Id) },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.NONE,
        };
        return [new() { Delete = delete }];
    }

    private async Task<IEnumerable<TransactWriteItem>> SeatsToReleaseAsync(
        Booking held, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (held.OfferingId is not { } offeringId || held.Seats.Count == 0)
            return [];
        var seats = new SeatWrites(table.Name, offeringId, held.Legs, held.Id);
        var items = await table.GetManyAsync(held.Seats.Select(seat => Keys.Seat(offeringId, seat)), consistent: true, cancellationToken);
        var kept = await table.KeptUntilAsync(offeringId, now, cancellationToken);
        return items.Select(item => (Seat: SeatStore.NameOf(item), Own: SeatStore.OwnLegs(item, held.Id), Legs: SeatStore.LegsOf(item)))
            .Where(seat => seat.Own.Count > 0)
            .Select(seat => seats.ReleaseInTransaction(seat.Seat, seat.Own, seat.Legs == seat.Own.Count ? held.End : null, kept));
    }
}
