using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The booking is not written yet, or at its capture: whether there is anything to cancel shows when that is over.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class BookingBusy(string detail) : TransientFailure(new Reason("busy", null, detail));
