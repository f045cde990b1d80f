using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>A task that waits for a booking's provider could not be answered now.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class WaitUnanswered(string detail) : TransientFailure(new Reason("wait-unanswered", null, detail));
