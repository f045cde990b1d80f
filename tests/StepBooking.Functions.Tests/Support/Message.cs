namespace StepBooking.Functions.Tests.Support;

/// <summary>A message that a loopback service took.</summary>
internal sealed record Message(string Channel, string? To, string? Subject, string Text, string? BookingId);
