using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Offerings;

/// <summary>What became of one document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Refusal">Why it was refused; null unless it was.</param>
public sealed record LoadOutcome(OfferingDocument Document, LoadResult Result, Reason? Refusal = null);
