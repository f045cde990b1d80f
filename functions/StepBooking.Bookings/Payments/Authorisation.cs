using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Bookings.Payments;

/// <summary>Authorises a held booking's payment: creates it, writes its id down, and only then lets it move money.</summary>
/// <param name="store">Bookings.</param>
/// <param name="gateway">The payment provider.</param>
public sealed class Authorisation(BookingStore store, IPaymentGateway gateway)
{
    private const int Attempts = 4;

    /// <summary>Authorises what a booking costs. Answers at once where nothing is to be authorised any more.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="paymentMethod">The payment method; null where the booking costs nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="BookingStopped">The booking was stopped, or its payment cancelled.</exception>
    /// <exception cref="BookingClosed">The booking has ended, or is not there.</exception>
    /// <exception cref="PaymentDeclined">The gateway declined, or wants the customer's authentication.</exception>
    /// <exception cref="GatewayUnavailable">The outcome is unknown.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task AuthoriseAsync(string bookingId, string? paymentMethod, CancellationToken cancellationToken = default)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var booking = await store.GetAsync(bookingId, cancellationToken);
            if (!IsToBeAuthorised(booking))
                return;
            if (booking!.Pay is { } known)
            {
                await ConfirmAsync(await gateway.GetAsync(known, cancellationToken), cancellationToken);
                return;
            }

            var created = await CreateAsync(booking, paymentMethod, cancellationToken);
            if (await store.RecordPaymentAsync(bookingId, created.Id, cancellationToken))
            {
                await ConfirmAsync(created, cancellationToken);
                return;
            }
        }

        throw new StoreBusy("The booking keeps changing while its payment is recorded.");
    }

    private static bool IsToBeAuthorised(Booking? booking) => booking switch
    {
        null => throw new BookingClosed("There is no such booking."),
        { IsFinal: true } => throw new BookingClosed($"The booking is {booking.Standing} already."),
        { Phase: BookingPhase.Undoing } => throw new BookingStopped("The booking was stopped."),
        _ => booking is { Phase: BookingPhase.Held, Amount: > 0 },
    };

    private static PaymentDeclined Declined(string detail, string code = "declined") => new(new Reason(code, "paymentMethod", detail));

    private async Task<PaymentIntent> CreateAsync(Booking booking, string? paymentMethod, CancellationToken cancellationToken)
    {
        if (paymentMethod is null)
            throw new InvalidRequest(new Reason("invalid", "paymentMethod", "It is missing, and this booking costs something."));
        try
        {
            var order = new PaymentOrder(booking.Id, booking.Amount!.Value, booking.Currency!, paymentMethod);
            return await gateway.CreateAsync(order, cancellationToken);
        }
        catch (GatewayRefused refused) when (refused.Parameter == "payment_method")
        {
            throw Declined($"The payment method cannot be used: {refused.Code}.");
        }
    }

    private async Task ConfirmAsync(PaymentIntent payment, CancellationToken cancellationToken)
    {
        var standing = payment.Status == PaymentStatus.RequiresConfirmation ? await TryConfirmAsync(payment, cancellationToken) : payment;
        switch (standing.Status)
        {
            case PaymentStatus.RequiresCapture or PaymentStatus.Succeeded:
                return;
            case PaymentStatus.Canceled:
                throw new BookingStopped("The payment was cancelled.");
            case PaymentStatus.RequiresPaymentMethod:
                throw Declined($"The payment was declined: {standing.Decline ?? "no reason given"}.");
            case PaymentStatus.RequiresAction:
                throw Declined("The payment needs the customer's authentication.", "authentication_required");
            default:
                throw new GatewayUnavailable("The payment is still being processed.");
        }
    }

    private async Task<PaymentIntent> TryConfirmAsync(PaymentIntent payment, CancellationToken cancellationToken)
    {
        try
        {
            return await gateway.ConfirmAsync(payment.Id, cancellationToken);
        }
        catch (GatewayRefused)
        {
            var moved = await gateway.GetAsync(payment.Id, cancellationToken);
            return moved.Status == PaymentStatus.RequiresConfirmation ? throw Declined("The gateway does not accept the payment.") : moved;
        }
    }
}
