using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;

namespace StepBooking.StatesLanguage.Running;

/// <summary>The flows that a Parallel or Map state has running; the first failure among them stops the others.</summary>
internal sealed class FlowGroup(StateVisit visit) : IDisposable
{
    private readonly CancellationTokenSource _stopped = CancellationTokenSource.CreateLinkedTokenSource(visit.Flow.Stopped);

    public CancellationToken Stopped => _stopped.Token;

    /// <summary>The first failure, or null.</summary>
    public StateFailure? Failure { get; private set; }

    public void Add(FlowRun flow) => visit.Inner.Add(flow);

    public void Remove(FlowRun flow) => visit.Inner.Remove(flow);

    /// <summary>Stops all flows that still run, on behalf of the one that failed.</summary>
    /// <param name="failure">Why it failed.</param>
    /// <param name="failed">The flow that failed.</param>
    /// <param name="ended">Writes what belongs behind the failed flow's own events.</param>
    /// <param name="aborted">Writes what belongs behind the events of a flow that is stopped for it.</param>
    public void Fail(StateFailure failure, FlowRun failed, Action? ended = null, Action<FlowRun>? aborted = null)
    {
        if (Failure is not null)
        {
            return;
        }

        Failure = failure;
        Remove(failed);
        try
        {
            Tell(failed, ended, aborted);
        }
        finally
        {
            // Also where the history is full.
            visit.Inner.Clear();
            Cancellation.Cancel(_stopped);
        }
    }

    public void Dispose() => _stopped.Dispose();

    private void Tell(FlowRun failed, Action? ended, Action<FlowRun>? aborted)
    {
        // The failed state was entered and never left: as for the other branches, an event says so.
        if (failed.FailedIn is { } state && StateEvents.Aborted(state) is { } type)
        {
            failed.Run.Append(type, null, failed.LastEvent);
        }

        ended?.Invoke();
        foreach (var flow in visit.Inner)
        {
            Abort(flow, failed.LastEvent);
            aborted?.Invoke(flow);
        }
    }

    private static void Abort(FlowRun flow, long follows)
    {
        if (flow.Current is not { } current)
        {
            return;
        }

        foreach (var inner in current.Inner)
        {
            Abort(inner, follows);
        }

        if (current.State is MapState { IsDistributed: true })
        {
            flow.Run.Append(HistoryEventType.MapRunAborted, null, follows);
        }

        if (StateEvents.Aborted(current.State) is { } type)
        {
            flow.Run.Append(type, null, follows);
        }
    }
}
