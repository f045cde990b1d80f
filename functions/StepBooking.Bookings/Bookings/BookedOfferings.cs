using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Bookings;

/// <summary>Finds what was booked.</summary>
public static class BookedOfferings
{
    /// <summary>The offering of a booking; null when it has none, when there is none any more, or when there is no booking.</summary>
    /// <param name="offerings">The offerings.</param>
    /// <param name="booking">The booking as read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public static async Task<Offering?> OfferingOfAsync(
        this OfferingStore offerings, Booking? booking, CancellationToken cancellationToken = default) =>
        booking?.OfferingId is { } offeringId ? await offerings.GetAsync(offeringId, cancellationToken) : null;
}
