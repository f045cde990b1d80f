namespace StepBooking.StatesLanguage.History;

/// <summary>One iteration of the Map state of that name.</summary>
public sealed record MapIterationDetails(string Name, int Index) : HistoryDetails;
