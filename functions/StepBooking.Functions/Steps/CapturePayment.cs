using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Payments;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>Captures the authorised payment. Refused, or given up, it is the only way back from the pivot.</summary>
/// <param name="store">Bookings.</param>
/// <param name="capture">Captures payments.</param>
public sealed class CapturePaymentFunction(BookingStore store, Capture capture)
{
    /// <summary>Captures what a booking past the pivot costs, once.</summary>
    /// <exception cref="CaptureRefused">The gateway refuses for good.</exception>
    /// <exception cref="BookingStopped">The booking was stopped.</exception>
    /// <exception cref="BookingClosed">The booking has ended otherwise, or is not past the pivot.</exception>
    /// <exception cref="GatewayUnavailable">The outcome is unknown.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> CapturePayment(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(CapturePayment), input, context, async run =>
        {
            await capture.CaptureAsync(await store.GetAsync(run.BookingId));
            return StepAnswer.Ok;
        });
}
