namespace StepBooking.Functions.Slots;

/// <summary>What every message says.</summary>
/// <param name="EventType">What happened.</param>
/// <param name="BookingId">To which booking.</param>
internal sealed record SlotHead(string? EventType, string? BookingId);
