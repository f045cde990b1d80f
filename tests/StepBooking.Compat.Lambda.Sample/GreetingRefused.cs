namespace StepBooking.Compat.Lambda.Sample;

/// <summary>Somebody is not greeted.</summary>
/// <param name="message">Who.</param>
/// <param name="cause">Why.</param>
public sealed class GreetingRefused(string message, Exception cause) : Exception(message, cause);
