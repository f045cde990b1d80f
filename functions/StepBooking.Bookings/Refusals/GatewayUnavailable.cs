using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The payment gateway gave no usable answer. What was asked of it may have happened, and may still happen.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class GatewayUnavailable(string detail) : TransientFailure(new Reason("gateway-unavailable", null, detail));
