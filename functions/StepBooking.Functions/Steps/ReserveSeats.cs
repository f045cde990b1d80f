using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>The pivot: held seats become the booking's own. Before it a booking can be stopped, after it everything goes forward.</summary>
/// <param name="store">Bookings.</param>
/// <param name="count">The advisory count of free seats.</param>
public sealed class ReserveSeatsFunction(BookingStore store, FreeSeatCount count)
{
    /// <summary>Reserves every seat that is held for the booking, all or none.</summary>
    /// <exception cref="HoldOver">A seat is not held for this booking any more.</exception>
    /// <exception cref="BookingStopped">The booking was stopped.</exception>
    /// <exception cref="BookingClosed">The booking has ended.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> ReserveSeats(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(ReserveSeats), input, context, async run =>
        {
            var booking = await store.GetAsync(run.BookingId) ?? throw new BookingClosed("There is no such booking.");
            if (await store.ReserveAsync(booking, run.Actor))
                await count.CountAsync(booking.OfferingId, booking.Seats, -1, context);
            return StepAnswer.Ok;
        });
}
