namespace StepBooking.StatesLanguage.Journals;

/// <summary>Something that happened to an execution from outside.</summary>
/// <param name="Operation">What of the execution's it concerns, counted from 1 in the order of asking; 0: the execution itself.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Time">When: also the time of all that the execution makes of it at once.</param>
/// <param name="Text">The details, in a form that belongs to the operation; null where there are none.</param>
public sealed record JournalEntry(long Operation, EntryKind Kind, DateTimeOffset Time, string? Text);
