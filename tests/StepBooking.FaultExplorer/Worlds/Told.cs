namespace StepBooking.FaultExplorer.Worlds;

/// <summary>A message that left for a customer.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Text">The e-mail's subject, or the text message.</param>
/// <param name="At">When.</param>
internal sealed record Told(string BookingId, string Channel, string Text, DateTimeOffset At);
