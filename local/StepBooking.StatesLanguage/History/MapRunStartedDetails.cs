namespace StepBooking.StatesLanguage.History;

/// <summary>A distributed Map state began to start child executions.</summary>
public sealed record MapRunStartedDetails(string MapRunArn) : HistoryDetails;
