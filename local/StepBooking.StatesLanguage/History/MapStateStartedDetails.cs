namespace StepBooking.StatesLanguage.History;

/// <summary>A Map state began with so many items.</summary>
public sealed record MapStateStartedDetails(int Length) : HistoryDetails;
