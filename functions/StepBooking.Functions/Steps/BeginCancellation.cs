using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Approvals;

namespace StepBooking.Functions.Steps;

/// <summary>Decides a cancellation that was asked for: stops what is not paid yet, takes the seats out of what is confirmed.</summary>
/// <param name="store">Bookings.</param>
/// <param name="offerings">Offerings: their kind decides what comes back.</param>
/// <param name="tokens">Wakes what waits for a provider.</param>
public sealed class BeginCancellationFunction(BookingStore store, OfferingStore offerings, TokenAnswers tokens)
{
    private const int Attempts = 4;
    private static readonly StepAnswer Decided = new("decided");

    /// <summary><c>decided</c> when there are seats to release, and perhaps money to refund; <c>ok</c> when there is nothing to do.</summary>
    /// <exception cref="BookingBusy">The booking is not there yet, or at its capture.</exception>
    /// <exception cref="WaitUnanswered">The booking is stopped, but its waiting task could not be told now.</exception>
    /// <exception cref="InvalidRequest">Nobody asked for this cancellation.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> BeginCancellation(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(BeginCancellation), input, context, async run =>
        {
            var booking = await store.GetAsync(run.BookingId);
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var cancellation = AskedOf(booking, run.Cancellation);
                if (cancellation.Seats is { } seats)
                    return seats.Count > 0 ? Decided : StepAnswer.Ok;
                booking = await MoveAsync(booking!, cancellation, run.Actor);
            }

            throw new StoreBusy("The booking keeps changing while it is cancelled.");
        });

    private static Cancellation AskedOf(Booking? booking, string? cancellationId)
    {
        if (booking is null)
            throw new BookingBusy("There is no such booking yet.");
        return CancellationId.IsValid(cancellationId) && booking.Cancels.TryGetValue(cancellationId!, out var asked)
            ? asked
            : throw new InvalidRequest(new Reason("invalid", "cancellation", "Nobody asked for this cancellation."));
    }

    private Task<Booking?> MoveAsync(Booking booking, Cancellation cancellation, Actor actor) => booking switch
    {
        { Phase: BookingPhase.Held or BookingPhase.Reserved } when cancellation.Wanted is null => store.StopByCustomerAsync(booking, actor),
        { Status: BookingStatus.Pending, Phase: not BookingPhase.Undoing } => throw new BookingBusy($"The booking is {booking.Standing}."),
        { Status: BookingStatus.Confirmed } => DecideAsync(booking, cancellation, actor),
        _ => EndAsync(booking, cancellation, actor),
    };

    private async Task<Booking?> DecideAsync(Booking booking, Cancellation cancellation, Actor actor)
    {
        var offering = await offerings.GetAsync(booking.OfferingId!)
            ?? throw new StoreBusy("The offering of a confirmed booking could not be read.");
        return (await store.DecideCancellationAsync(booking, cancellation, offering.Kind, actor)).Booking;
    }

    private async Task<Booking?> EndAsync(Booking booking, Cancellation cancellation, Actor actor)
    {
        await tokens.WakeAsync(booking);
        return (await store.DecideNothingAsync(booking, cancellation, actor)).Booking;
    }
}
