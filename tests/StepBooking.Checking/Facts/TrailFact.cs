namespace StepBooking.Checking.Facts;

/// <summary>An entry of a booking's trail.</summary>
/// <param name="At">When.</param>
/// <param name="From">The phase or status before; null for the first.</param>
/// <param name="To">The phase or status after.</param>
/// <param name="By">Who did it.</param>
/// <param name="Why">Why, by the code of its reason; null where there is none.</param>
public sealed record TrailFact(DateTimeOffset At, string? From, string? To, string By, string? Why = null);
