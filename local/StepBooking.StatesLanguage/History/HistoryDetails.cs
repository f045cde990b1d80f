namespace StepBooking.StatesLanguage.History;

/// <summary>The details of a history event.</summary>
public abstract record HistoryDetails;
