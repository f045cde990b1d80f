using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The execution's name is no booking id: nothing is written.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class NotABooking(string detail) : StepRefusal(new Reason("not-a-booking", "bookingId", detail));
