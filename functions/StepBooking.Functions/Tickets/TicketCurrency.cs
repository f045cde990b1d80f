namespace StepBooking.Functions.Tickets;

/// <summary>What new tickets are priced in.</summary>
/// <param name="Code">The ISO 4217 code.</param>
public sealed record TicketCurrency(string Code);
