namespace StepBooking.Bookings.Offerings;

/// <summary>What is looked for.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="From">Where it can be boarded, or where it is.</param>
/// <param name="To">Where it goes from there; null: anywhere.</param>
/// <param name="Date">On which local date.</param>
/// <param name="After">Where the page before ended: <see cref="OfferingPage.Next"/>; null: from the start.</param>
/// <param name="Limit">The most offerings of the page.</param>
public sealed record OfferingSearch(OfferingKind Kind, string From, string? To, DateOnly Date, string? After, int Limit);
