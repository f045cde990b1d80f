using StepBooking.StatesLanguage.Journals;

namespace StepBooking.StatesLanguage.Sqlite;

/// <summary>An execution has begun.</summary>
internal sealed record Begun(ExecutionRecord Execution) : IChange
{
    public void Write(JournalTables tables) => tables.Insert(Execution);
}
