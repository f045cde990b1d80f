using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The service that runs state machines could not answer now. What was asked may have happened.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class MachineBusy(string detail) : TransientFailure(new Reason("machine-busy", null, detail));
