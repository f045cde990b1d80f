namespace StepBooking.Functions.Api;

/// <summary>What a provider is told of its decision.</summary>
/// <param name="Message">What came of it, for people.</param>
/// <param name="Booking">The booking; the statuses of these calls are lower case.</param>
internal sealed record DecisionAnswer(string Message, BookingAnswer Booking);
