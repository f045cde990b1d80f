using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;

namespace StepBooking.Functions.Steps;

/// <summary>
/// The second compensation: gives back the seats that are the booking's own. It stops the booking too, should the first have
/// given up.
/// </summary>
/// <param name="store">Bookings.</param>
/// <param name="seats">Gives seats back.</param>
/// <param name="count">The advisory count of free seats.</param>
public sealed class ReleaseSeatsFunction(BookingStore store, SeatStore seats, FreeSeatCount count)
{
    /// <summary>Releases the booking's own seats; another's are never touched.</summary>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> ReleaseSeats(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(ReleaseSeats), input, context, async run =>
        {
            var stop = await store.StopAsync(run.ToStop(), run.Actor);
            if (stop is { Outcome: StopOutcome.Stopped, Booking: var booking } && booking.Owes.Contains(Debt.Seats))
            {
                var freed = await seats.ReleaseAsync(booking);
                await store.SettleAsync(booking, Debt.Seats);
                await count.CountAsync(booking, freed, 1, context);
            }

            return ChainAnswer.Of(stop.Outcome);
        });
}
