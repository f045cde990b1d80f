namespace StepBooking.Gtfs.Reading;

/// <summary>A feed that cannot be imported at all; the message says what is wrong and what was expected.</summary>
/// <param name="message">It.</param>
/// <param name="cause">What was thrown; null if nothing was.</param>
public sealed class UnreadableFeedException(string message, Exception? cause = null) : Exception(message, cause);
