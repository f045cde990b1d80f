using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The gateway refuses the capture for good: the authorisation lapsed or was cancelled.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class CaptureRefused(string detail) : StepRefusal(new Reason("refused", null, detail));
