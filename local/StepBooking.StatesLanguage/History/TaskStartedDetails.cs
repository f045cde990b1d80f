namespace StepBooking.StatesLanguage.History;

/// <summary>A service task was started.</summary>
public sealed record TaskStartedDetails(string ResourceType, string Resource) : HistoryDetails;
