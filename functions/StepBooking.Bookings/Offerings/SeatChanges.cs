namespace StepBooking.Bookings.Offerings;

/// <summary>What a new document does to the seats of an offering.</summary>
/// <param name="Leaving">Seats that are gone, or in another class: with the class that they leave.</param>
/// <param name="Coming">Seats that are new, or in another class: with the class that they come to.</param>
internal sealed record SeatChanges(IReadOnlyList<PlannedSeat> Leaving, IReadOnlyList<PlannedSeat> Coming)
{
    internal static SeatChanges Between(SeatPlan before, SeatPlan after) => new(
        [.. before.Seats.Where(seat => after.ClassOf(seat.Name) != seat.Class)],
        [.. after.Seats.Where(seat => before.ClassOf(seat.Name) != seat.Class)]);
}
