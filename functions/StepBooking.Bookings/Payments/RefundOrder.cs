namespace StepBooking.Bookings.Payments;

/// <summary>Money to be given back.</summary>
/// <param name="PaymentId">The captured payment.</param>
/// <param name="Key">Makes refunding twice one refund, for as long as the gateway remembers it.</param>
public sealed record RefundOrder(string PaymentId, string Key)
{
    /// <summary>How much, in minor units, over 0; null for all that is left of the payment.</summary>
    public long? Amount { get; init; }

    /// <summary>The cancellation that it is for, written on the refund; null where the whole payment is undone.</summary>
    public string? CancellationId { get; init; }
}
