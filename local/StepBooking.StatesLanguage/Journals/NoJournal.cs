namespace StepBooking.StatesLanguage.Journals;

/// <summary>Keeps nothing: executions live in memory alone.</summary>
public sealed class NoJournal : IJournal
{
    /// <summary>The one instance.</summary>
    public static NoJournal Instance { get; } = new();

    /// <inheritdoc/>
    public long Begin(ExecutionRecord execution) => 0;

    /// <inheritdoc/>
    public long Append(long execution, JournalEntry entry) => 0;

    /// <inheritdoc/>
    public long Update(long execution, ExecutionStanding standing) => 0;

    /// <inheritdoc/>
    public ValueTask Committed(long position) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public long LastExecution => 0;

    /// <inheritdoc/>
    public IReadOnlyList<ExecutionRecord> Executions() => [];

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Entries(long execution) => [];
}
