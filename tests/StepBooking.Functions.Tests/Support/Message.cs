namespace StepBooking.Functions.Tests.Support;

/// <summary>A message that a loopback service took.</summary>
internal sealed record Message(string Channel, string? To, string? Subject, string Text, string? BookingId)
{
    /// <summary>The sum of its attributes; null for a message without any.</summary>
    public string? AttributesMd5 { get; init; }
}
