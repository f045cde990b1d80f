using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The request can never become right; the reason names the field.</summary>
/// <param name="reason">Why.</param>
public sealed class InvalidRequest(Reason reason) : StepRefusal(reason);
