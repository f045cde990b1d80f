using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>A fault that another attempt may mend. The state machine retries it by name; nothing in code does.</summary>
/// <param name="reason">What happened.</param>
public abstract class TransientFailure(Reason reason) : StepRefusal(reason);
