using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.History;

/// <summary>A service task was submitted or ended well.</summary>
public sealed record TaskOutputDetails(string ResourceType, string Resource, Json Output) : HistoryDetails;
