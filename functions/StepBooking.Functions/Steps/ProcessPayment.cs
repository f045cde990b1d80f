using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Payments;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>Authorises what the booking costs. The payment's id is written down before it may move money.</summary>
/// <param name="authorisation">Authorises payments.</param>
public sealed class ProcessPaymentFunction(Authorisation authorisation)
{
    /// <summary>Authorises the payment of a held booking; one that costs nothing, or is past its hold, needs none.</summary>
    /// <exception cref="PaymentDeclined">The gateway declined, or wants the customer's authentication.</exception>
    /// <exception cref="BookingStopped">The booking was stopped, or its payment cancelled.</exception>
    /// <exception cref="BookingClosed">The booking has ended.</exception>
    /// <exception cref="GatewayUnavailable">The outcome is unknown.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> ProcessPayment(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(ProcessPayment), input, context, async run =>
        {
            await authorisation.AuthoriseAsync(run.BookingId, run.Input.Validate().Value?.PaymentMethod);
            return StepAnswer.Ok;
        });
}
