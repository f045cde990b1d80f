namespace StepBooking.Functions.Notices;

/// <summary>Writes a line to the log.</summary>
/// <param name="message">What happened, with names in braces.</param>
/// <param name="args">What stands for the names, in order.</param>
public delegate void LogWarning(string message, params object[] args);
