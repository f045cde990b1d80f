using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Waiting;
using StepBooking.Functions.Api.Holds;

namespace StepBooking.Functions.Api.Waiting;

/// <summary>Makes answers of places in waiting lists.</summary>
internal static class WaitingAnswers
{
    /// <summary>A place as it is by now: what became of its offer is told by the hold and the clock, whoever noted it yet.</summary>
    /// <param name="place">The place.</param>
    /// <param name="held">The hold of its offer; null without one.</param>
    /// <param name="before">How many places are before it.</param>
    /// <param name="now">The time now.</param>
    internal static WaitingAnswer Of(WaitingPlace place, Booking? held, int before, DateTimeOffset now)
    {
        var state = StateOf(place, held, now);
        return new WaitingAnswer
        {
            OfferingId = place.OfferingId,
            Status = state.Text(),
            Place = state is WaitingState.Waiting or WaitingState.Offered ? before + 1 : null,
            Quantity = place.Wish.Quantity,
            Class = place.Wish.Class,
            Seats = place.Wish.Seats.Count > 0 ? place.Wish.Seats : null,
            Nights = place.Wish.Nights.Count > 0 ? place.Wish.Nights : null,
            From = place.Wish.From,
            To = place.Wish.To,
            JoinedAt = UtcText.Of(place.Joined),
            HoldId = state is WaitingState.Offered or WaitingState.Booked ? place.Hold : null,
            Until = state == WaitingState.Offered && (held?.Until ?? place.Until) is { } until ? UtcText.Of(until) : null,
        };
    }

    private static WaitingState StateOf(WaitingPlace place, Booking? held, DateTimeOffset now) =>
        place.State != WaitingState.Offered || held is null ? place.State
        : held.IsClosedHold() || (held.IsOnlyHeld && held.Until <= now) ? WaitingState.Passed
        : held.IsOnlyHeld ? WaitingState.Offered
        : WaitingState.Booked;
}
