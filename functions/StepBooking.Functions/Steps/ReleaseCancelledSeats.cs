using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;

namespace StepBooking.Functions.Steps;

/// <summary>Gives back the seats that cancellations took out of a booking. It stops nothing: the booking may go on with the rest.</summary>
/// <param name="store">Bookings.</param>
/// <param name="seats">Gives seats back.</param>
/// <param name="count">The advisory count of free seats.</param>
public sealed class ReleaseCancelledSeatsFunction(BookingStore store, SeatStore seats, FreeSeatCount count)
{
    /// <summary>Releases the seats of every cancellation that owes them, as far as they are still the booking's own.</summary>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> ReleaseCancelledSeats(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(ReleaseCancelledSeats), input, context, async run =>
        {
            var booking = await store.GetAsync(run.BookingId) ?? throw new BookingClosed("There is no such booking.");
            foreach (var cancellation in booking.Owing(Debt.SeatsOf))
            {
                var freed = await seats.ReleaseAsync(booking with { Seats = cancellation.Seats! });
                await store.SettleAsync(booking, Debt.SeatsOf(cancellation.Id));
                await count.CountAsync(booking, freed, 1, context);
            }

            return StepAnswer.Ok;
        });
}
