namespace StepBooking.Bookings.Offerings;

/// <summary>Where and when, of a document.</summary>
/// <param name="Place">The one place; null where there are stops.</param>
/// <param name="Stops">The stops, or none.</param>
/// <param name="Start">The beginning: the first stop's time.</param>
/// <param name="End">The end: the last stop's time.</param>
internal sealed record Journey(string? Place, IReadOnlyList<Stop> Stops, DateTimeOffset Start, DateTimeOffset End);
