namespace StepBooking.Functions.Messages;

/// <summary>The queue whose messages a function is handed.</summary>
/// <param name="Url">Its address.</param>
public sealed record MessageSource(string Url);
