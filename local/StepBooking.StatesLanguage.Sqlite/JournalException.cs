namespace StepBooking.StatesLanguage.Sqlite;

/// <summary>A journal cannot be used.</summary>
/// <param name="message">Why, and what to do about it.</param>
/// <param name="inner">The database's own complaint, or null.</param>
public sealed class JournalException(string message, Exception? inner = null) : Exception(message, inner);
