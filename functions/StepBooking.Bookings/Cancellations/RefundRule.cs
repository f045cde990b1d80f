using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Cancellations;

/// <summary>What a cancellation of one kind of offering gives back.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="FullUntil">Asked for at least this long before the start, everything comes back.</param>
/// <param name="PercentAfter">Asked for later, but before the start: this part of each seat's price, 0 to 100.</param>
public sealed record RefundRule(OfferingKind Kind, TimeSpan FullUntil, int PercentAfter);
