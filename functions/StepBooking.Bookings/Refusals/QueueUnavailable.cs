using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The queue of parked work could not take a message now.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class QueueUnavailable(string detail) : TransientFailure(new Reason("queue-unavailable", null, detail));
