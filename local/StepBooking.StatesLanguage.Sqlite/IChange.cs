namespace StepBooking.StatesLanguage.Sqlite;

/// <summary>Something to write.</summary>
internal interface IChange
{
    /// <summary>Writes it, inside a transaction.</summary>
    void Write(JournalTables tables);
}
