using StepBooking.StatesLanguage.Journals;

namespace StepBooking.StatesLanguage.Sqlite;

/// <summary>An execution stands otherwise.</summary>
internal sealed record Updated(long Execution, ExecutionStanding Standing) : IChange
{
    public void Write(JournalTables tables) => tables.Update(Execution, Standing);
}
