using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    /// <summary>
    /// Notes that the provider was asked. From then on nobody need look at the booking before its provider's time is over.
    /// </summary>
    /// <param name="booking">The booking as read: waiting for its provider.</param>
    /// <param name="actor">Who asked.</param>
    /// <param name="how">How, for the trail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it was noted before, or the booking does not wait any more.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<bool> SettleAskAsync(Booking booking, Actor actor, string how = "asked", CancellationToken cancellationToken = default)
    {
        if (booking is not { Phase: BookingPhase.Reserved, ApproveBy: { } approveBy } || !booking.Owes.Contains(Debt.Ask))
            return false;
        var reserved = BookingPhase.Reserved.Text();
        var write = WhileItWaits(booking.Id, andIf: "contains(#owes, :ask)")
            .Trail(new TrailEntry(Now, reserved, reserved, actor.Step, how, actor.Execution))
            .LookAt(approveBy + Due.Grace)
            .Pay(Debt.Ask)
            .With(":ask", Item.Text(Debt.Ask));
        return (await WriteAsync(write, cancellationToken)).Written;
    }
}
