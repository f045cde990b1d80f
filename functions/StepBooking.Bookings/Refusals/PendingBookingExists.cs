using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The customer has a pending booking of this offering already, and may have only one.</summary>
/// <param name="reason">Why.</param>
/// <param name="bookingId">The pending booking.</param>
public sealed class PendingBookingExists(Reason reason, string? bookingId = null) : StepRefusal(reason)
{
    /// <summary>The pending booking.</summary>
    public string? BookingId { get; } = bookingId;
}
