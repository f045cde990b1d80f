namespace StepBooking.StatesLanguage.History;

/// <summary>A JSONata expression failed at that place of a state.</summary>
public sealed record EvaluationFailedDetails(string State, string? Location, string Error, string Cause) : HistoryDetails;
