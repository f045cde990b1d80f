using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The hold ended before its seats were reserved.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class HoldOver(string detail) : StepRefusal(new Reason("over", null, detail));
