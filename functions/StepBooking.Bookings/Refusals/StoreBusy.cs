using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The store could not answer now: throttled, in conflict, or out of reach. The write may have happened.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class StoreBusy(string detail) : TransientFailure(new Reason("store-busy", null, detail));
