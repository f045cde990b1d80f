using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>What a booking owes waits for an operator; a redrive goes on from here.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class CompensationIncomplete(string detail) : StepRefusal(new Reason("parked", null, detail));
