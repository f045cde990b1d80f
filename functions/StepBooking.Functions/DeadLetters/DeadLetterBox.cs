namespace StepBooking.Functions.DeadLetters;

/// <summary>A queue of messages that were given up.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Source">The address of the queue that they came from, and can go back to; null where they came from none.</param>
public sealed record DeadLetterBox(string Url, string? Source);
