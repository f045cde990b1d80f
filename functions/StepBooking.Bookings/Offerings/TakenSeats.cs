namespace StepBooking.Bookings.Offerings;

/// <summary>How many seats of a class somebody has on one leg of a run: advice, counted outside the transactions.</summary>
/// <param name="Leg">The leg, from 0.</param>
/// <param name="Class">The class.</param>
/// <param name="Count">The seats.</param>
public sealed record TakenSeats(int Leg, string Class, long Count);
