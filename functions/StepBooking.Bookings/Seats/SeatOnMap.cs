namespace StepBooking.Bookings.Seats;

/// <summary>A seat of a seat map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Price">What it costs, in minor units of the offering's currency.</param>
/// <param name="Standing">Whether it can be had.</param>
public sealed record SeatOnMap(string Name, string Class, long Price, SeatStanding Standing);
