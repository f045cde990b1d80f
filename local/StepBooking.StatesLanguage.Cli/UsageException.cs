namespace StepBooking.StatesLanguage.Cli;

/// <summary>What was asked for cannot be done. The message says why, for the person at the keyboard.</summary>
/// <param name="message">Why.</param>
internal sealed class UsageException(string message) : Exception(message);
