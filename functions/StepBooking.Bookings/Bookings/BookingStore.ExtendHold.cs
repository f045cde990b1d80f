using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string ExtendIf = "#status = :pending AND #phase = :held AND attribute_not_exists(#execution) AND #until < :until";

    /// <summary>
    /// <c>HELD</c> → <c>HELD</c> longer, of seats that nobody has begun to book: <c>until</c>, every leg's own end and the time to look at
    /// it move together, all or nothing, and only while every seat is this hold's and not over.
    /// </summary>
    /// <param name="held">The hold as read.</param>
    /// <param name="until">When it is to end. Never earlier than it ends already: then nothing is written.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then; null when there is none.</returns>
    /// <exception cref="HoldOver">A seat is not held for this booking any more.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> ExtendHoldAsync(
        Booking held, DateTimeOffset until, Actor actor, CancellationToken cancellationToken = default)
    {
        var now = Now;
        var refused = await table.TransactAsync(ExtendWrites(held, until, actor, now), cancellationToken);
        if (refused is not null && !refused[0].Refused())
            throw new HoldOver("The hold of the seats has ended.");
        return await GetAsync(held.Id, cancellationToken);
    }

    private List<TransactWriteItem> ExtendWrites(Booking held, DateTimeOffset until, Actor actor, DateTimeOffset now)
    {
        var write = new BookingWrite(held.Id, ExtendIf)
            .Set("#until = :until", ":until", Item.Time(until))
            .Set("#dueAt = :due", ":due", Item.Time(until + Due.Grace))
            .Trail(new TrailEntry(now, held.Standing, BookingPhase.Held.Text(), actor.Step, null, actor.Execution))
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":held", Item.Text(BookingPhase.Held.Text()));
        var seats = new SeatWrites(table.Name, held.OfferingId!, held.Legs, held.Id);
        return [write.InTransaction(table.Name), .. held.Seats.Select(seat => seats.Extend(seat, now, until))];
    }
}
