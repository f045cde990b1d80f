namespace StepBooking.Bookings.Payments;

/// <summary>A payment to be created.</summary>
/// <param name="BookingId">The booking it pays, and the key that makes creating it twice one payment.</param>
/// <param name="Amount">In minor units, over 0.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="PaymentMethod">The payment method's id at the gateway; never card data.</param>
public sealed record PaymentOrder(string BookingId, long Amount, string Currency, string PaymentMethod);
