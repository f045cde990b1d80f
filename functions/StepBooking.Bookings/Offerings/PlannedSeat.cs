namespace StepBooking.Bookings.Offerings;

/// <summary>A seat of the plan.</summary>
/// <param name="Name">Its name: a seat's number, a theatre seat, a night's date.</param>
/// <param name="Class">Its class, which has a fare.</param>
public readonly record struct PlannedSeat(string Name, string Class);
