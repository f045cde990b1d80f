using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api.Holds;

/// <summary>Makes answers of holds.</summary>
internal static class HoldAnswers
{
    private const string Booked = "BOOKED";

    /// <summary>A hold as it is by now: one that is over answers EXPIRED from the clock, whether or not anybody closed it.</summary>
    /// <param name="held">The hold.</param>
    /// <param name="offering">Its offering; null if it has gone.</param>
    /// <param name="now">The time now.</param>
    internal static HoldAnswer Of(Booking held, Offering? offering, DateTimeOffset now)
    {
        var (from, to) = held.JourneyOn(offering);
        return new HoldAnswer
        {
            Id = held.Id,
            OfferingId = held.OfferingId,
            Seats = held.Seats.Count > 0 ? held.Seats : null,
            From = from,
            To = to,
            Amount = held.Amount,
            Currency = held.Currency,
            Until = held.Until is { } until ? UtcText.Of(until) : null,
            Status = StatusOf(held, now),
        };
    }

    /// <summary>Whether it ended as a hold, without ever being a booking.</summary>
    internal static bool IsClosedHold(this Booking held) =>
        held is { Status: BookingStatus.Cancelled or BookingStatus.Expired, Execution: null, Pay: null };

    private static string StatusOf(Booking held, DateTimeOffset now) =>
        held.IsClosedHold() ? held.Status.Text()
        : !held.IsOnlyHeld ? Booked
        : held.Until <= now ? BookingStatus.Expired.Text()
        : BookingPhase.Held.Text();
}
