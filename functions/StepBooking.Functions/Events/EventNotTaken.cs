namespace StepBooking.Functions.Events;

/// <summary>The bus answered, and did not take the event.</summary>
/// <param name="code">Why, as a code of the service.</param>
public sealed class EventNotTaken(string? code) : Exception($"The bus did not take the event: {code ?? "it gave no reason"}.");
