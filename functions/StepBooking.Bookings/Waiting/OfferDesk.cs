using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Waiting;

/// <summary>
/// Makes offers, and ends them. An offer is an ordinary hold in the name of the customer, written in one transaction with the place that it
/// is for: however many sweeps run at once, a seat is offered once, and a place has one offer.
/// </summary>
/// <param name="places">Waiting lists.</param>
/// <param name="bookings">Bookings and holds.</param>
/// <param name="clock">The time.</param>
public sealed class OfferDesk(WaitingStore places, BookingStore bookings, TimeProvider clock)
{
    private static readonly Actor Actor = new("OfferSeats", null);

    /// <summary>Holds seats for a place.</summary>
    /// <param name="place">The place as read, WAITING.</param>
    /// <param name="offering">What it waits for, with its tickets where its seats are such.</param>
    /// <param name="seats">Seats that were free a moment ago, or kept for the list.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<OfferOutcome> OfferAsync(
        WaitingPlace place, Offering offering, IReadOnlyList<string> seats, CancellationToken cancellationToken = default)
    {
        var request = place.Wish.RequestFor(offering, seats);
        if (!Selection.Of(request, offering, clock.GetUtcNow(), paysLater: true).Is(out var selection, out _))
            return OfferOutcome.Never;
        var canonical = request.ToCanonical();
        var order = new HoldOrder(
            HoldOf(place), place.Customer, Fingerprint.Of(place.Customer, canonical), Execution: null, selection, CanonicalJson.Of(canonical), place);
        try
        {
            await bookings.HoldAsync(order, Actor, cancellationToken);
            return OfferOutcome.Offered;
        }
        catch (SeatsTaken)
        {
            return OfferOutcome.Taken;
        }
        catch (PendingBookingExists)
        {
            return OfferOutcome.NotNow;
        }
        catch (StepRefusal there) when (there is AlreadyPlaced or HoldOver or BookingStopped or BookingClosed)
        {
            // Another sweep was faster, and the place says so by now.
            return OfferOutcome.NotNow;
        }
    }

    /// <summary>
    /// Looks at an offer: an ended one gives its seats to the list, in one write, and ends its place; one that was taken ends its place too.
    /// A place that nobody could tell of its offer waits on, and is offered seats again.
    /// </summary>
    /// <param name="place">The place as read, OFFERED.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The hold, if the offer stands; null if it has ended.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> LookAtAsync(WaitingPlace place, CancellationToken cancellationToken = default)
    {
        var held = await bookings.GetAsync(place.Hold!, cancellationToken);
        if (held is { IsOnlyHeld: true } && held.Until <= clock.GetUtcNow())
            held = await bookings.CloseHoldAsync(held.Id, BookingStatus.Expired, Actor, cancellationToken);
        if (held is { IsOnlyHeld: true })
            return held;
        if (held is not null && !IsClosedHold(held))
            await places.EndAsync(place, WaitingState.Booked, cancellationToken);
        else if (held is { Status: BookingStatus.Expired } && place.ClaimedAt is null && place.Round + 1 < WaitingTerms.MostRounds)
            await places.WaitAgainAsync(place, cancellationToken);
        else
            await places.EndAsync(place, WaitingState.Passed, cancellationToken);
        return null;
    }

    /// <summary>Gives a place up: the seats that are held for it go to the next.</summary>
    /// <param name="place">The place as read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it changed since it was read.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<bool> LeaveAsync(WaitingPlace place, CancellationToken cancellationToken = default)
    {
        if (place.State == WaitingState.Waiting)
            return await places.LeaveAsync(place, cancellationToken);
        if (place.State != WaitingState.Offered)
            return true;
        var held = await bookings.CloseHoldAsync(place.Hold!, BookingStatus.Cancelled, Actor, cancellationToken);
        var end = held is null || IsClosedHold(held) ? WaitingState.Passed : WaitingState.Booked;
        return await places.EndAsync(place, end, cancellationToken);
    }

    /// <summary>The hold of a place's next offer: the same for every sweep that sees the place so.</summary>
    private static string HoldOf(WaitingPlace place) => BookingId.OfHold(
        place.Customer, $"waiting-list/{place.OfferingId}/{place.Joined.ToUnixTimeMilliseconds()}/{place.Round}");

    private static bool IsClosedHold(Booking held) =>
        held is { Status: BookingStatus.Cancelled or BookingStatus.Expired, Execution: null, Pay: null };
}
