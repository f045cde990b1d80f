using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The customer has a pending booking of this offering already, and may have only one.</summary>
/// <param name="reason">Why.</param>
public sealed class PendingBookingExists(Reason reason) : StepRefusal(reason);
