namespace StepBooking.Bookings.Tickets;

/// <summary>Some of the films, each once, by name.</summary>
/// <param name="Items">Their names.</param>
/// <param name="Next">After which film, in its folded form, the next page begins; null after the last page.</param>
public sealed record MoviePage(IReadOnlyList<string> Items, string? Next);
