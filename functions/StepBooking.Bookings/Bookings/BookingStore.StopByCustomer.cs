using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string StopByCustomerIf =
        "#status = :pending AND (#phase = :reserved OR (#phase = :held AND (attribute_exists(#execution) OR attribute_exists(#pay))))";

    private static readonly Reason CancelledEarly = new("cancelled", null, "It was cancelled before it was paid.");

    /// <summary>
    /// <c>HELD</c>, <c>RESERVED</c> → <c>UNDOING</c> because its customer gives it up: nothing can be captured any more. Its own
    /// execution undoes the rest. Seats that are only held, with neither execution nor payment, are no booking yet and are left alone.
    /// </summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="actor">Who stops it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then, stopped by this call or not; null when there is no such booking.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> StopByCustomerAsync(Booking booking, Actor actor, CancellationToken cancellationToken = default)
    {
        var now = Now;
        var entry = new TrailEntry(now, booking.Standing, BookingPhase.Undoing.Text(), actor.Step, CancelledEarly.Code, actor.Execution);
        var write = new BookingWrite(booking.Id, StopByCustomerIf)
            .Set("#phase = :undoing", ":undoing", Item.Text(BookingPhase.Undoing.Text()))
            .Set("#why = :why", ":why", Item.Text(BookingStatus.Cancelled.Text()))
            .Set("#reason = :reason", ":reason", BookingItem.WriteReason(CancelledEarly))
            .Set("#owes = :owes", ":owes", Item.Set(Debt.OfStop))
            .Trail(entry)
            .LookAgain(now, booking.DueAt)
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":held", Item.Text(BookingPhase.Held.Text()))
            .With(":reserved", Item.Text(BookingPhase.Reserved.Text()));
        return (await WriteAsync(write, cancellationToken)).Booking;
    }
}
