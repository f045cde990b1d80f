using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string ReserveIf = "#status = :pending AND #phase = :held";

    /// <summary>
    /// <c>HELD</c> → <c>CAPTURING</c>, the pivot: every seat becomes the booking's own, all or nothing. A slow clock is harmless:
    /// the owner of a seat decides.
    /// </summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when this call reserved the seats; false when they were reserved before.</returns>
    /// <exception cref="HoldOver">A seat is not held for this booking any more.</exception>
    /// <exception cref="BookingStopped">It was stopped.</exception>
    /// <exception cref="BookingClosed">It has ended.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<bool> ReserveAsync(Booking booking, Actor actor, CancellationToken cancellationToken = default)
    {
        if (booking.Phase != BookingPhase.Held)
            return AnswerReserve(booking);
        var refused = await table.TransactAsync(ReserveWrites(booking, actor), cancellationToken);
        if (refused is null)
            return true;
        if (!refused[0].Refused())
            return AnswerReserve(await GetAsync(booking.Id, cancellationToken));
        return AnswerReserve(refused[0].Item is { Count: > 0 } item ? BookingItem.Read(item) : null);
    }

    private static bool AnswerReserve(Booking? standing) => standing?.Phase switch
    {
        BookingPhase.Reserved or BookingPhase.Capturing => false,
        BookingPhase.Held => throw new HoldOver("The hold of the seats has ended."),
        BookingPhase.Undoing => throw new BookingStopped("The booking was stopped."),
        _ => throw new BookingClosed(standing is null ? "There is no such booking." : $"The booking is {standing.Status.Text()} already."),
    };

    private List<TransactWriteItem> ReserveWrites(Booking booking, Actor actor)
    {
        var now = Now;
        var entry = new TrailEntry(now, booking.Standing, BookingPhase.Capturing.Text(), actor.Step, null, actor.Execution);
        var write = new BookingWrite(booking.Id, ReserveIf)
            .Set("#phase = :capturing", ":capturing", Item.Text(BookingPhase.Capturing.Text()))
            .Trail(entry)
            .LookAgain(now, booking.DueAt)
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":held", Item.Text(BookingPhase.Held.Text()));
        var seats = new SeatWrites(table.Name, booking.OfferingId!, booking.Legs, booking.Id);
        return [write.InTransaction(table.Name), .. booking.Seats.Select(seat => seats.Reserve(seat, now))];
    }
}
