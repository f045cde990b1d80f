using StepBooking.Bookings.Seats;

namespace StepBooking.Functions.Api;

/// <summary>A seat of the seat map.</summary>
/// <param name="Seat">Its name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Price">In minor units.</param>
/// <param name="Status"><c>free</c>, <c>held</c> or <c>taken</c>.</param>
internal sealed record SeatAnswer(string Seat, string Class, long Price, string Status)
{
    internal static SeatAnswer Of(SeatOnMap seat) => new(seat.Name, seat.Class, seat.Price, Word(seat.Standing));

    /// <summary>The word for whether a seat can be had.</summary>
    internal static string Word(SeatStanding standing) => standing switch
    {
        SeatStanding.Free => "free",
        SeatStanding.Held => "held",
        _ => "taken",
    };
}
