namespace StepBooking.Bookings.Events;

/// <summary>What one cancellation took out of a booking.</summary>
/// <param name="Id">The cancellation.</param>
/// <param name="Seats">The seats.</param>
/// <param name="Amount">What is refunded, in minor units.</param>
public sealed record CancelledPart(string Id, IReadOnlyList<string> Seats, long Amount);
