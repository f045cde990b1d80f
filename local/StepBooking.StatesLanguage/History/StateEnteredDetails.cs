using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.History;

/// <summary>A state was entered with this input.</summary>
public sealed record StateEnteredDetails(string Name, Json Input) : HistoryDetails;
