using System.Globalization;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Bookings.Payments;

/// <summary>
/// Gives back what a cancellation fixed, once. The gateway's list of refunds is read first: it remembers them for ever, and keys for a
/// day only.
/// </summary>
/// <param name="gateway">The payment provider.</param>
public sealed class Refunding(IPaymentGateway gateway)
{
    /// <summary>Refunds one cancellation. How much stands in the booking, never in who asks.</summary>
    /// <param name="booking">The booking as read; it has a payment.</param>
    /// <param name="cancellation">The cancellation, decided.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GatewayUnavailable">The outcome is unknown, or the refund failed at once.</exception>
    /// <exception cref="GatewayRefused">The gateway refuses for good.</exception>
    public async Task RefundAsync(Booking booking, Cancellation cancellation, CancellationToken cancellationToken = default)
    {
        var refunds = await gateway.ListRefundsAsync(booking.Pay!, cancellationToken);
        var own = refunds.Where(refund => refund.CancellationId == cancellation.Id).ToList();
        if (own.Any(refund => refund.Counts))
            return;
        var order = new RefundOrder(booking.Pay!, Key(booking.Id, cancellation.Id, failed: own.Count))
        {
            Amount = cancellation.Amount,
            CancellationId = cancellation.Id,
        };
        var refund = await gateway.RefundAsync(order, cancellationToken);
        if (!refund.Counts)
            throw new GatewayUnavailable("The refund failed at once.");
    }

    /// <summary>One key for all who refund it; another after a refund that failed, as gateways repeat their answer to a key.</summary>
    private static string Key(string bookingId, string cancellationId, int failed) => failed == 0
        ? bookingId + cancellationId
        : string.Create(CultureInfo.InvariantCulture, $"{bookingId}{cancellationId}-{failed}");
}
