using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>Gives a captured booking its reference and confirms it. It never compensates: a captured booking goes forward.</summary>
/// <param name="store">Bookings.</param>
public sealed class ConfirmBookingFunction(BookingStore store)
{
    /// <summary>Confirms a booking past the pivot under the first of its references that is free.</summary>
    /// <exception cref="BookingStopped">The booking was stopped.</exception>
    /// <exception cref="BookingClosed">The booking has ended otherwise, or is not past the pivot.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> ConfirmBooking(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(ConfirmBooking), input, context, async run =>
        {
            var booking = await store.GetAsync(run.BookingId);
            if (booking is not { Phase: BookingPhase.Capturing })
            {
                BookingStore.AnswerConfirm(booking);
                return StepAnswer.Ok;
            }

            await store.ConfirmAsync(booking, await store.TakeReferenceAsync(booking.Id), run.Actor);
            return StepAnswer.Ok;
        });
}
