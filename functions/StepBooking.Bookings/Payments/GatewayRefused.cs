namespace StepBooking.Bookings.Payments;

/// <summary>The gateway refused a request for good: as it stands, it will be refused again.</summary>
/// <param name="code">The gateway's word for it (<c>payment_intent_unexpected_state</c>).</param>
/// <param name="parameter">The parameter to blame; null when none is.</param>
/// <param name="payment">The declined payment; null when it was not a decline.</param>
public sealed class GatewayRefused(string code, string? parameter, PaymentIntent? payment)
    : Exception($"The payment gateway refused: {code}.")
{
    /// <summary>The gateway's word for it.</summary>
    public string Code { get; } = code;

    /// <summary>The parameter to blame; null when none is.</summary>
    public string? Parameter { get; } = parameter;

    /// <summary>The declined payment; null when it was not a decline.</summary>
    public PaymentIntent? Payment { get; } = payment;
}
