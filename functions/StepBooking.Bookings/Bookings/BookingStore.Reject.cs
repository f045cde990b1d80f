using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    /// <summary>
    /// <c>RESERVED</c> → <c>UNDOING</c>, to end REJECTED: the provider rejects. This write is the decision; what waits for it must be woken
    /// then, and leads to the compensations.
    /// </summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="reason">Why, for the customer.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Not written: the booking does not wait for its provider (any more), and stands as it is returned.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public Task<WriteAnswer> RejectAsync(string bookingId, Reason reason, Actor actor, CancellationToken cancellationToken = default)
    {
        var now = Now;
        var (reserved, undoing) = (BookingPhase.Reserved.Text(), BookingPhase.Undoing.Text());
        var write = WhileItWaits(bookingId)
            .Set("#phase = :undoing", ":undoing", Item.Text(undoing))
            .Set("#why = :why", ":why", Item.Text(BookingStatus.Rejected.Text()))
            .Set("#reason = :reason", ":reason", BookingItem.WriteReason(reason))
            .Set("#owes = :owes", ":owes", Item.Set(Debt.OfStop))
            .Trail(new TrailEntry(now, reserved, undoing, actor.Step, reason.Code, actor.Execution))
            .LookAgain(now, null);
        return WriteAsync(write, cancellationToken);
    }
}
