using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    /// <summary>
    /// Notes that the event of a notice is still to be published, and lets the schedule do it soon. A notice that is not owed (any more)
    /// was somebody else's, and its event too.
    /// </summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="key">What the notice tells: a status, or a cancellation's id.</param>
    /// <param name="debt">The debt that the notice pays.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then; null when there is none.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    internal async Task<Booking?> OweEventAsync(Booking booking, string key, string debt, CancellationToken cancellationToken)
    {
        var write = new BookingWrite(booking.Id, SettleIf)
            .LookAt(Now + Due.AskAgain)
            .Owe(Debt.EventOf(key))
            .With(":debt", Item.Text(debt));
        return (await WriteAsync(write, cancellationToken)).Booking;
    }
}
