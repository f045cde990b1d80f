using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.History;

/// <summary>
/// Where transitions are written down before their effects can be seen. Events of one execution arrive in order, never
/// two at once.
/// </summary>
public interface IJournal
{
    /// <summary>Takes note of an event; must not block.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="event">What happened.</param>
    void Append(Execution execution, HistoryEvent @event);

    /// <summary>
    /// Completes once everything appended so far would survive a crash. The engine waits for it before it calls a task or
    /// shows a result.
    /// </summary>
    /// <param name="execution">The execution about to act.</param>
    /// <returns>A task that completes then.</returns>
    ValueTask Committed(Execution execution);
}
