using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>The first step of a recovery, and the one it comes back to: reads what the booking still needs, and needs no history.</summary>
/// <param name="store">Bookings.</param>
/// <param name="clock">The time.</param>
public sealed class FindWhereItStandsFunction(BookingStore store, TimeProvider clock)
{
    /// <summary>Says which path pays the first debt that this execution has not tried.</summary>
    /// <exception cref="BookingNotStopped">There is no such booking: whoever starts a recovery writes it first.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<WhereItStands> FindWhereItStands(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(FindWhereItStands), input, context, async run =>
        {
            var booking = await store.GetAsync(run.BookingId) ?? throw new BookingNotStopped("There is no such booking.");
            var standing = WhereItStands.Of(booking, run.Tried ?? [], clock.GetUtcNow());
            context.Logger.LogInformation(
                "Booking {bookingId} is {standing} and owes [{owes}]: {where}",
                run.BookingId,
                booking.Standing,
                string.Join(", ", booking.Owes.Order(StringComparer.Ordinal)),
                standing.Where);
            return standing;
        });
}
