using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Payments;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>The first compensation: stops the booking, then closes its payment in whatever state it is found.</summary>
/// <param name="store">Bookings.</param>
/// <param name="closing">Closes payments.</param>
public sealed class UndoPaymentFunction(BookingStore store, Closing closing)
{
    /// <summary>Stops the booking and closes its payment. Where none was recorded, none can have moved, and none can any more.</summary>
    /// <exception cref="GatewayUnavailable">The outcome is unknown, or the gateway is at it.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> UndoPayment(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(UndoPayment), input, context, async run =>
        {
            var stop = await store.StopAsync(run.ToStop(), run.Actor);
            if (stop is { Outcome: StopOutcome.Stopped, Booking: var booking } && booking.Owes.Contains(Debt.Pay))
            {
                if (booking.Pay is not null)
                    await closing.CloseAsync(booking.Id, booking.Pay);
                await store.SettleAsync(booking, Debt.Pay);
            }

            return ChainAnswer.Of(stop.Outcome);
        });
}
