namespace StepBooking.StatesLanguage.History;

/// <summary>A worker took an activity task.</summary>
public sealed record ActivityStartedDetails(string? WorkerName) : HistoryDetails;
