using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Observing;

/// <summary>Follows executions. It is told in order, one thing at a time, a little after it happened.</summary>
internal interface IExecutionObserver
{
    /// <summary>An event was added to an execution's history.</summary>
    ValueTask Saw(Execution execution, HistoryEvent @event);

    /// <summary>An execution has ended, and that is on disk.</summary>
    ValueTask Ended(Execution execution);
}
