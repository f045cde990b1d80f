using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>Nobody managed to stop the booking: nothing may be told as ended.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class BookingNotStopped(string detail) : TransientFailure(new Reason("not-stopped", null, detail));
