using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Parked;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Steps;

/// <summary>Puts a confirmed booking whose notice was given up before an operator; its execution succeeds all the same.</summary>
/// <param name="store">Bookings.</param>
/// <param name="inbox">The queue of parked work.</param>
/// <param name="metrics">Counts it.</param>
/// <param name="clock">The time.</param>
public sealed class ParkNoticeFunction(BookingStore store, IOperatorInbox inbox, Metrics metrics, TimeProvider clock)
{
    /// <summary>Parks the notice, if it is still owed.</summary>
    /// <exception cref="QueueUnavailable">The queue could not take it now.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<OutcomeAnswer> ParkNotice(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(ParkNotice), input, context, async run =>
        {
            var booking = await store.GetAsync(run.BookingId) ?? throw new BookingClosed("There is no such booking.");
            if (!booking.Owes.Contains(Debt.Note))
                return OutcomeAnswer.Of(booking);
            await inbox.SendAsync(ParkedWorkOf.Booking(run, booking, clock.GetUtcNow()));
            metrics.Count(Metrics.Parked);
            await store.ParkAsync(booking, [Debt.Note]);
            context.Logger.LogWarning("The notice of booking {bookingId} is parked", run.BookingId);
            return OutcomeAnswer.Of(booking);
        });
}
