namespace StepBooking.Checking.Facts;

/// <summary>One leg of a seat that somebody has.</summary>
/// <param name="Offering">The offering.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Leg">The leg.</param>
/// <param name="Booking">Whose it is.</param>
/// <param name="Until">Until when it is held; null where it is reserved.</param>
public sealed record SeatFact(string Offering, string Seat, int Leg, string Booking, DateTimeOffset? Until);
