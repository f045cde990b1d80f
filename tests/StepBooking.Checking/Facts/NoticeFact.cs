namespace StepBooking.Checking.Facts;

/// <summary>A message that left for a customer, in the order of leaving.</summary>
/// <param name="Booking">The booking it is about.</param>
/// <param name="Channel">The channel: <c>email</c>, <c>sms</c>.</param>
/// <param name="Outcome">What it tells: a final status, or <c>cancellation</c> for one of a booking that was confirmed.</param>
public sealed record NoticeFact(string Booking, string Channel, string Outcome);
