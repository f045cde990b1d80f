namespace StepBooking.Bookings.Tickets;

/// <summary>Some of the tickets, by theatre and seat.</summary>
/// <param name="Items">The tickets.</param>
/// <param name="Next">After which ticket the next page begins; null after the last page.</param>
public sealed record TicketPage(IReadOnlyList<Ticket> Items, TheatreSeat? Next);
