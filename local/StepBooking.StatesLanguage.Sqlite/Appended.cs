using StepBooking.StatesLanguage.Journals;

namespace StepBooking.StatesLanguage.Sqlite;

/// <summary>Something has happened to an execution.</summary>
internal sealed record Appended(long Execution, JournalEntry Entry) : IChange
{
    public void Write(JournalTables tables) => tables.Insert(Execution, Entry);
}
