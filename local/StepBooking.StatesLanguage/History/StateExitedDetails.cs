using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.History;

/// <summary>A state was left with this output, having assigned these variables (null: none).</summary>
public sealed record StateExitedDetails(string Name, Json Output, JsonMap? AssignedVariables) : HistoryDetails;
