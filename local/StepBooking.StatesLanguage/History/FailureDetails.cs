namespace StepBooking.StatesLanguage.History;

/// <summary>An execution or a function ended badly; either may be absent.</summary>
public sealed record FailureDetails(string? Error, string? Cause) : HistoryDetails;
