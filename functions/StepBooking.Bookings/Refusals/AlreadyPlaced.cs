using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>Another request has this booking's id: nothing is touched and nothing compensated.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class AlreadyPlaced(string detail) : StepRefusal(new Reason("already-placed", null, detail));
