namespace StepBooking.StatesLanguage.History;

/// <summary>The unsuccessful child executions of a map run go on.</summary>
/// <param name="MapRunArn">The map run.</param>
/// <param name="RedriveCount">How often it was redriven, this time included.</param>
public sealed record MapRunRedrivenDetails(string MapRunArn, int RedriveCount) : HistoryDetails;
