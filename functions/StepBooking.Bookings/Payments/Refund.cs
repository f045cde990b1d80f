namespace StepBooking.Bookings.Payments;

/// <summary>Money on its way back, as the gateway tells it.</summary>
/// <param name="Id">Its id at the gateway.</param>
/// <param name="Amount">In minor units.</param>
/// <param name="Counts">Whether it stands: a failed or cancelled refund does not count.</param>
public sealed record Refund(string Id, long Amount, bool Counts);
