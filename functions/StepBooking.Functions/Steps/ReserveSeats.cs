using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Approvals;

namespace StepBooking.Functions.Steps;

/// <summary>
/// Held seats become the booking's own: the pivot, after which everything goes forward, unless the provider's accept is to be that.
/// </summary>
/// <param name="store">Bookings.</param>
/// <param name="count">The advisory count of free seats.</param>
/// <param name="limit">How long a provider has.</param>
public sealed class ReserveSeatsFunction(BookingStore store, FreeSeatCount count, ApprovalLimit limit)
{
    /// <summary>Reserves every seat that is held for the booking, all or none.</summary>
    /// <exception cref="HoldOver">A seat is not held for this booking any more.</exception>
    /// <exception cref="BookingStopped">The booking was stopped.</exception>
    /// <exception cref="BookingClosed">The booking has ended.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<ReserveAnswer> ReserveSeats(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(ReserveSeats), input, context, async run =>
        {
            var booking = await store.GetAsync(run.BookingId) ?? throw new BookingClosed("There is no such booking.");
            var reservation = await store.ReserveAsync(booking, limit.Longest, run.Actor);
            if (reservation.IsNew)
                await count.CountAsync(booking, booking.Seats, -1, context);
            return ReserveAnswer.Of(reservation);
        });
}
