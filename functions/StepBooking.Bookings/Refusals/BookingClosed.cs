using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The booking is final, or not where this step could move it.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class BookingClosed(string detail) : StepRefusal(new Reason("closed", null, detail));
