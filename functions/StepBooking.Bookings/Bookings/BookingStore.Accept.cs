using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    /// <summary>
    /// <c>RESERVED</c> → <c>CAPTURING</c>, the pivot: the provider accepts. This write is the decision; wake what waits for it then.
    /// </summary>
    /// <returns>Not written: the booking does not wait for its provider (any more), and stands as it is returned.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public Task<WriteAnswer> AcceptAsync(string bookingId, Actor actor, CancellationToken cancellationToken = default)
    {
        var now = Now;
        var (reserved, capturing) = (BookingPhase.Reserved.Text(), BookingPhase.Capturing.Text());
        var write = WhileItWaits(bookingId)
            .Set("#phase = :capturing", ":capturing", Item.Text(capturing))
            .Set("#acceptedAt = :now", ":now", Item.Time(now))
            .Trail(new TrailEntry(now, reserved, capturing, actor.Step, null, actor.Execution))
            .LookAgain(now, null)
            .Pay(Debt.Ask);
        return WriteAsync(write, cancellationToken);
    }
}
