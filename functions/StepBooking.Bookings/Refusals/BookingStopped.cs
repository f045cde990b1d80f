using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The booking was stopped by somebody else and is being undone.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class BookingStopped(string detail) : StepRefusal(new Reason("stop", null, detail));
