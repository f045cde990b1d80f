namespace StepBooking.Bookings.Offerings;

/// <summary>What one seat (one night of a stay) of a class costs.</summary>
/// <param name="Class">The class, as the seat plan names it.</param>
/// <param name="Amount">In minor units of the offering's currency; 0 costs nothing and needs no payment.</param>
/// <param name="FromZone">Only for journeys that begin at a stop of this fare zone; null: for any.</param>
/// <param name="ToZone">Only for journeys that end at a stop of this fare zone; null exactly where <paramref name="FromZone"/> is.</param>
public sealed record Fare(string Class, long Amount, string? FromZone = null, string? ToZone = null);
