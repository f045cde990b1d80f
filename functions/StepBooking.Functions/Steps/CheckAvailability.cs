using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Steps;

/// <summary>Quotes the seats and answers yes only by holding them: an answer that holds nothing is stale when it is read.</summary>
/// <param name="store">Bookings.</param>
/// <param name="offerings">Offerings.</param>
/// <param name="clock">The time.</param>
public sealed class CheckAvailabilityFunction(BookingStore store, OfferingStore offerings, TimeProvider clock)
{
    /// <summary>Validates everything, then writes the pending booking and its holds, all or none.</summary>
    /// <exception cref="NotABooking">The execution's name is no booking id.</exception>
    /// <exception cref="InvalidRequest">The input can never become a booking; the reason names the field.</exception>
    /// <exception cref="AlreadyPlaced">Another request has this id.</exception>
    /// <exception cref="SeatsTaken">Seats are another's.</exception>
    /// <exception cref="PendingBookingExists">The customer has a pending booking of this offering.</exception>
    /// <exception cref="HoldOver">It was held before, and that hold has ended.</exception>
    /// <exception cref="BookingStopped">It was stopped.</exception>
    /// <exception cref="BookingClosed">It has ended.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> CheckAvailability(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(CheckAvailability), input, context, async run =>
        {
            if (!run.Input.Validate().Is(out var request, out var refusal))
                throw new InvalidRequest(refusal);
            if ((await SelectAsync(request)).Is(out var selection, out refusal))
                await store.HoldAsync(OrderOf(run, selection), run.Actor);
            else if (!await store.IsHeldAsync(run.BookingId, run.Input.Fingerprint))
                throw new InvalidRequest(refusal);
            return StepAnswer.Ok;
        });

    private static HoldOrder OrderOf(StepRun run, Selection selection) =>
        new(run.BookingId, run.Input.UserId, run.Input.Fingerprint, run.Actor.Execution ?? run.BookingId, selection);

    private async Task<Validated<Selection>> SelectAsync(BookingRequest request) =>
        await offerings.GetAsync(request) is { } offering
            ? Selection.Of(request, offering, clock.GetUtcNow())
            : new Reason("invalid", request.OfferingField, "There is no such offering.");
}
