namespace StepBooking.Bookings.Payments;

/// <summary>Money on its way back, as the gateway tells it.</summary>
/// <param name="Id">Its id at the gateway.</param>
/// <param name="Amount">In minor units.</param>
/// <param name="Counts">Whether it stands: a failed or cancelled refund does not count.</param>
/// <param name="CancellationId">The cancellation that it is for; null where the whole payment was undone.</param>
public sealed record Refund(string Id, long Amount, bool Counts, string? CancellationId);
