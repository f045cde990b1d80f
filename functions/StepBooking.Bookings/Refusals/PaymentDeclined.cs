using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>The payment was declined, or needs the customer's authentication.</summary>
/// <param name="reason">Why.</param>
public sealed class PaymentDeclined(Reason reason) : StepRefusal(reason);
