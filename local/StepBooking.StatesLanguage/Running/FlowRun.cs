using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Runs one flow of states after one another.</summary>
/// <param name="run">The execution it belongs to.</param>
/// <param name="flow">The states.</param>
/// <param name="variables">The flow's own variables.</param>
/// <param name="item">The item, in an iteration of a Map state.</param>
/// <param name="previous">The event that the first one follows.</param>
/// <param name="stopped">Cancelled when the flow is no longer wanted.</param>
internal sealed class FlowRun(
    ExecutionRun run, StateFlow flow, Scope variables, MapItem? item, long previous, CancellationToken stopped)
{
    private const int StepsInOneGo = 100;

    public ExecutionRun Run => run;

    public Scope Variables => variables;

    public MapItem? Item => item;

    public CancellationToken Stopped => stopped;

    /// <summary>The event that this flow's next one follows.</summary>
    public long LastEvent { get; set; } = previous;

    /// <summary>The state it is in; null before the first and after the last.</summary>
    public StateVisit? Current { get; private set; }

    /// <summary>The state whose failure ended the flow, or null.</summary>
    public State? FailedIn { get; private set; }

    public long Append(HistoryEventType type, HistoryDetails? details) => Append(type, details, LastEvent);

    public long Append(HistoryEventType type, HistoryDetails? details, long follows)
    {
        stopped.ThrowIfCancellationRequested();
        return LastEvent = run.Append(type, details, follows);
    }

    public async ValueTask<FlowOutcome> RunFrom(Json input)
    {
        var state = flow.Start;
        for (var steps = 1; ; steps++)
        {
            if (steps % StepsInOneGo == 0)
            {
                // Others of this execution (a stop, a timeout, another branch) get their turn.
                await Task.Yield();
            }

            try
            {
                Current = new StateVisit(this, state, input);
                var transition = await StateRuns.Run(Current);
                Current = null;
                if (transition.Next is null)
                {
                    return new FlowOutcome(transition.Output, null);
                }

                state = flow.States[transition.Next];
                input = transition.Output;
            }
            catch (StateException failed)
            {
                FailedIn = state;
                Current = null;
                return new FlowOutcome(null, failed.Failure);
            }
        }
    }
}
