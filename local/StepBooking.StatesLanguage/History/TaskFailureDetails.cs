namespace StepBooking.StatesLanguage.History;

/// <summary>A service task failed or timed out.</summary>
public sealed record TaskFailureDetails(string ResourceType, string Resource, string? Error, string? Cause) : HistoryDetails;
