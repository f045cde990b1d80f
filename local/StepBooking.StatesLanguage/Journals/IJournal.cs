namespace StepBooking.StatesLanguage.Journals;

/// <summary>
/// Where an engine writes down what happens to its executions from outside: starts, answers of tasks, the passing of
/// time, stops, redrives. What an execution makes of it follows from that and is not written: given the same entries in
/// the same order again, it has the same history, to the millisecond. Entries of one execution arrive in order, never two
/// at once; executions beside one another write at the same time.
/// </summary>
public interface IJournal
{
    /// <summary>Takes note of an execution that starts; must not block.</summary>
    /// <param name="execution">The execution.</param>
    /// <returns>A position: it is safe once <see cref="Committed"/> of this or a later position has completed.</returns>
    long Begin(ExecutionRecord execution);

    /// <summary>Takes note of an entry; must not block.</summary>
    /// <param name="execution">The execution's number.</param>
    /// <param name="entry">What happened.</param>
    /// <returns>Its position.</returns>
    long Append(long execution, JournalEntry entry);

    /// <summary>Takes note of where an execution stands: it has ended, or was redriven; must not block.</summary>
    /// <param name="execution">The execution's number.</param>
    /// <param name="standing">Where it stands now.</param>
    /// <returns>Its position.</returns>
    long Update(long execution, ExecutionStanding standing);

    /// <summary>
    /// Completes once everything up to this position would survive the end of the process. The engine waits for it before it
    /// calls a task or shows a result.
    /// </summary>
    /// <param name="position">A position.</param>
    /// <returns>A task that completes then, and faults where the journal can no longer be written.</returns>
    ValueTask Committed(long position);

    /// <summary>The largest number of an execution in it; 0 where there is none.</summary>
    long LastExecution { get; }

    /// <summary>All executions in it, in the order in which they began.</summary>
    /// <returns>The executions.</returns>
    IReadOnlyList<ExecutionRecord> Executions();

    /// <summary>The entries of one execution.</summary>
    /// <param name="execution">Its number.</param>
    /// <returns>The entries in order.</returns>
    IReadOnlyList<JournalEntry> Entries(long execution);
}
