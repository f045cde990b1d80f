using System.Globalization;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Bookings.Payments;

/// <summary>Closes a payment in whatever state it is found, so that nothing late can move money: cancelled, or refunded in full.</summary>
/// <param name="gateway">The payment provider.</param>
public sealed class Closing(IPaymentGateway gateway)
{
    /// <summary>Closes the payment of a booking that was stopped.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="payment">The payment's id, as the booking recorded it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GatewayUnavailable">The outcome is unknown, or the gateway is at it.</exception>
    public async Task CloseAsync(string bookingId, string payment, CancellationToken cancellationToken = default)
    {
        var standing = await TryCancelAsync(payment, cancellationToken);
        if (standing.Status == PaymentStatus.Canceled)
            return;
        if (standing.Status != PaymentStatus.Succeeded)
            throw new GatewayUnavailable($"The payment cannot be cancelled yet: it is {standing.Status}.");
        var refunds = await gateway.ListRefundsAsync(payment, cancellationToken);
        if (refunds.Any(refund => refund.Counts))
            return;
        var refund = await gateway.RefundAsync(new RefundOrder(payment, Key(bookingId, failed: refunds.Count)), cancellationToken);
        if (!refund.Counts)
            throw new GatewayUnavailable("The refund failed at once.");
    }

    /// <summary>One key for all who undo it; another after a refund that failed, as gateways repeat their answer to a key.</summary>
    private static string Key(string bookingId, int failed) =>
        failed == 0 ? bookingId + "undo" : string.Create(CultureInfo.InvariantCulture, $"{bookingId}undo{failed}");

    private async Task<PaymentIntent> TryCancelAsync(string payment, CancellationToken cancellationToken)
    {
        try
        {
            return await gateway.CancelAsync(payment, cancellationToken);
        }
        catch (GatewayRefused)
        {
            return await gateway.GetAsync(payment, cancellationToken);
        }
    }
}
