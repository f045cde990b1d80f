namespace StepBooking.Bookings.Offerings;

/// <summary>Some of the offerings that a search found, by local time.</summary>
/// <param name="Items">The offerings.</param>
/// <param name="Next">Where the next page begins: <see cref="OfferingSearch.After"/>; null after the last page.</param>
public sealed record OfferingPage(IReadOnlyList<Offering> Items, string? Next);
