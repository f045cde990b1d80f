namespace StepBooking.StatesLanguage.History;

/// <summary>An execution goes on where it ended without success.</summary>
/// <param name="RedriveCount">How often it was redriven, this time included.</param>
public sealed record ExecutionRedrivenDetails(int RedriveCount) : HistoryDetails;
