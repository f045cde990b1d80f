using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.History;

/// <summary>An execution or a function ended well with this output.</summary>
public sealed record OutputDetails(Json Output) : HistoryDetails;
