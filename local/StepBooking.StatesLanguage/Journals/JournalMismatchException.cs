namespace StepBooking.StatesLanguage.Journals;

/// <summary>A journal's entry is not of an execution of this definition in this engine: it cannot go on.</summary>
/// <param name="entry">The first entry that does not fit.</param>
internal sealed class JournalMismatchException(JournalEntry entry) : Exception(
    $"The execution cannot be resumed: its journal was written by another version of the engine ({entry.Kind} of operation {entry.Operation}).");
