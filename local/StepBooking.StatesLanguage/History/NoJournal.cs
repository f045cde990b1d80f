using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.History;

/// <summary>Keeps nothing: executions live in memory alone.</summary>
public sealed class NoJournal : IJournal
{
    /// <summary>The one instance.</summary>
    public static NoJournal Instance { get; } = new();

    /// <inheritdoc/>
    public void Append(Execution execution, HistoryEvent @event)
    {
    }

    /// <inheritdoc/>
    public ValueTask Committed(Execution execution) => ValueTask.CompletedTask;
}
