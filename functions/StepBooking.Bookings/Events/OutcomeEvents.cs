using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Events;

/// <summary>
/// Publishes what notices tell, at least once, before anybody is told: what cannot be published now is owed by the booking from then
/// on, and the schedule publishes it. So an event that fails neither fails a booking nor holds its notice up.
/// </summary>
/// <param name="store">Bookings.</param>
/// <param name="offerings">Their offerings.</param>
/// <param name="publishers">Where events go, in this order.</param>
/// <param name="clock">The time.</param>
public sealed class OutcomeEvents(BookingStore store, OfferingStore offerings, IEnumerable<IBookingEvents> publishers, TimeProvider clock)
{
    /// <summary>Publishes the event of a notice that nobody claimed yet; claimed, its event was published or is owed.</summary>
    /// <param name="booking">The booking as read, owing the notice.</param>
    /// <param name="key">What the notice tells: the status read, or the cancellation's id.</param>
    /// <param name="debt">The debt that the notice pays.</param>
    /// <param name="offering">What was booked; null when there is no such thing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    internal async Task<Booking> PublishAsync(
        Booking booking, string key, string debt, Offering? offering, CancellationToken cancellationToken)
    {
        if (booking.Notices.ContainsKey(key))
            return booking;
        return await TellAllAsync(booking, key, offering, cancellationToken)
            ? booking
            : await store.OweEventAsync(booking, key, debt, cancellationToken) ?? booking;
    }

    /// <summary>Publishes what a booking owes of events, each for itself.</summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether all of it is published.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<bool> PublishOwedAsync(Booking booking, CancellationToken cancellationToken = default)
    {
        var offering = await offerings.OfferingOfAsync(booking, cancellationToken);
        var all = true;
        foreach (var debt in booking.OwedEvents)
        {
            if (await TellAllAsync(booking, Debt.EventKeyOf(debt)!, offering, cancellationToken))
                await store.SettleAsync(await store.GetAsync(booking.Id, cancellationToken) ?? booking, debt, cancellationToken);
            else
                all = false;
        }

        return all;
    }

    /// <summary>
    /// One after the other: whoever hears of it by the last may claim the notice, and from then on nobody publishes to the others.
    /// </summary>
    private async Task<bool> TellAllAsync(Booking booking, string key, Offering? offering, CancellationToken cancellationToken)
    {
        var happened = BookingEvents.Of(booking, key, offering, clock.GetUtcNow());
        foreach (var publisher in publishers)
        {
            if (!await publisher.PublishAsync(happened, cancellationToken))
                return false;
        }

        return true;
    }
}
