namespace StepBooking.Functions.Approvals;

/// <summary>The queue that providers read <c>BOOKING_CREATED</c> from.</summary>
/// <param name="Url">Its address.</param>
public sealed record ProviderInbox(string Url);
