namespace StepBooking.Bookings.Payments;

/// <summary>A payment as the gateway tells it.</summary>
/// <param name="Id">Its id at the gateway.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Amount">In minor units.</param>
/// <param name="Decline">Why its payment method was declined, in the gateway's word; null when it was not.</param>
public sealed record PaymentIntent(string Id, PaymentStatus Status, long Amount, string? Decline);
