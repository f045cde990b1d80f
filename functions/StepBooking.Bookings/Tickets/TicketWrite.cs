namespace StepBooking.Bookings.Tickets;

/// <summary>What became of a write on a ticket, and the ticket.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Ticket">The ticket as it stands then; null where there is none.</param>
public sealed record TicketWrite(TicketOutcome Outcome, Ticket? Ticket = null);
