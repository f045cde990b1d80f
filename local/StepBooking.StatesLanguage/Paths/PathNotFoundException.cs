namespace StepBooking.StatesLanguage.Paths;

/// <summary>A definite path leads nowhere. The message says where it ends, in the words Step Functions uses.</summary>
/// <param name="message">Where the path ends.</param>
public sealed class PathNotFoundException(string message) : Exception(message);
