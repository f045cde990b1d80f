using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>Gives a stopped booking its final status. It fails if nobody managed to stop it: then nothing may be told as ended.</summary>
/// <param name="store">Bookings.</param>
public sealed class CloseBookingFunction(BookingStore store)
{
    /// <summary>Ends a stopped booking, whatever of it is still to be undone.</summary>
    /// <exception cref="BookingNotStopped">It is not there, or not stopped.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> CloseBooking(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(CloseBooking), input, context, async run =>
            ChainAnswer.Of(await store.CloseAsync(run.BookingId, run.Request, run.Actor)));
}
