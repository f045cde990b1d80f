using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Bookings.Payments;

/// <summary>Captures the payment of a booking past the pivot, once.</summary>
/// <param name="gateway">The payment provider.</param>
public sealed class Capture(IPaymentGateway gateway)
{
    /// <summary>Captures what a booking costs. It asks first how the payment stands: an earlier attempt may have captured it.</summary>
    /// <param name="booking">The booking as read; null when there is none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="BookingStopped">The booking was stopped.</exception>
    /// <exception cref="BookingClosed">The booking has ended otherwise, is not past the pivot, or is not there.</exception>
    /// <exception cref="CaptureRefused">The gateway refuses for good.</exception>
    /// <exception cref="GatewayUnavailable">The outcome is unknown.</exception>
    public async Task CaptureAsync(Booking? booking, CancellationToken cancellationToken = default)
    {
        if (!IsToBeCaptured(booking))
            return;
        if (booking!.Pay is not { } payment)
            throw new CaptureRefused("The booking has no payment.");
        var standing = await gateway.GetAsync(payment, cancellationToken);
        if (standing.Status == PaymentStatus.RequiresCapture)
            standing = await TryCaptureAsync(booking.Id, payment, cancellationToken);
        Answer(standing);
    }

    private static bool IsToBeCaptured(Booking? booking) => booking switch
    {
        null => throw new BookingClosed("There is no such booking."),
        { Status: BookingStatus.Confirmed } => false,
        { Phase: BookingPhase.Undoing } => throw new BookingStopped("The booking was stopped."),
        { Phase: BookingPhase.Capturing } => booking.Amount > 0,
        _ => throw new BookingClosed($"The booking is {booking.Standing}."),
    };

    private static void Answer(PaymentIntent standing)
    {
        if (standing.Status == PaymentStatus.Succeeded)
            return;
        if (standing.Status == PaymentStatus.Processing)
            throw new GatewayUnavailable("The payment is still being processed.");
        throw new CaptureRefused($"The payment cannot be captured: it is {standing.Status}.");
    }

    private async Task<PaymentIntent> TryCaptureAsync(string bookingId, string payment, CancellationToken cancellationToken)
    {
        try
        {
            return await gateway.CaptureAsync(payment, bookingId + "capture", cancellationToken);
        }
        catch (GatewayRefused)
        {
            return await gateway.GetAsync(payment, cancellationToken);
        }
    }
}
