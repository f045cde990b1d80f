namespace StepBooking.StatesLanguage.History;

/// <summary>One event of an execution's history.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="PreviousId">The event it follows in its own branch; 0 for the first two.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Type">What happened.</param>
/// <param name="Details">The details that belong to the type, or null.</param>
public sealed record HistoryEvent(long Id, long PreviousId, DateTimeOffset Timestamp, HistoryEventType Type, HistoryDetails? Details);
