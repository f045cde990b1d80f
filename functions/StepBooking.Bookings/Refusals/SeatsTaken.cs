using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>Seats of the request belong to other bookings; the reason names them.</summary>
/// <param name="reason">Why.</param>
public sealed class SeatsTaken(Reason reason) : StepRefusal(reason);
