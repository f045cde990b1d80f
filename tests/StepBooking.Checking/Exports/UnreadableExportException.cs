namespace StepBooking.Checking.Exports;

/// <summary>An export cannot be read.</summary>
/// <param name="message">The file, the line, and what was expected there.</param>
public sealed class UnreadableExportException(string message) : Exception(message);
