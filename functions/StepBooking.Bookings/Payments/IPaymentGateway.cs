namespace StepBooking.Bookings.Payments;

/// <summary>
/// What the saga asks of a payment provider. The one property it stands on: a cancelled payment stays cancelled, and a late
/// confirm or capture of it is refused. Every method throws <see cref="Refusals.GatewayUnavailable"/> when the outcome is
/// unknown, and <see cref="GatewayRefused"/> when the gateway refused for good.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>Creates a payment; the booking's id is its key. It moves no money.</summary>
    Task<PaymentIntent> CreateAsync(PaymentOrder order, CancellationToken cancellationToken = default);

    /// <summary>Authorises a payment. A decline is an answer, not an exception.</summary>
    Task<PaymentIntent> ConfirmAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary>The payment as it stands.</summary>
    Task<PaymentIntent> GetAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary>Takes all the money that is set aside.</summary>
    /// <param name="paymentId">The payment.</param>
    /// <param name="key">Makes capturing twice one capture.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PaymentIntent> CaptureAsync(string paymentId, string key, CancellationToken cancellationToken = default);

    /// <summary>Cancels a payment that was not captured, for ever.</summary>
    Task<PaymentIntent> CancelAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary>All refunds of a payment.</summary>
    Task<IReadOnlyList<Refund>> ListRefundsAsync(string paymentId, CancellationToken cancellationToken = default);

    /// <summary>Gives money of a captured payment back, all or a part.</summary>
    Task<Refund> RefundAsync(RefundOrder order, CancellationToken cancellationToken = default);
}
