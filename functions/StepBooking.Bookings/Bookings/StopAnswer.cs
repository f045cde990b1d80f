namespace StepBooking.Bookings.Bookings;

/// <summary>What stopping a booking came to.</summary>
/// <param name="Outcome">How the chain goes on.</param>
/// <param name="Booking">The booking as it stands now.</param>
public sealed record StopAnswer(StopOutcome Outcome, Booking Booking);
