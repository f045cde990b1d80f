using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Operations;
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
    private const int StepsWithoutLookingOutside = 1_000;
    private (State State, Json Input)? _next;
    private StateVisit? _unfinished;

    public ExecutionRun Run => run;

    public Scope Variables => variables;

    public MapItem? Item => item;

    public CancellationToken Stopped { get; private set; } = stopped;

    /// <summary>The event that this flow's next one follows.</summary>
    public long LastEvent { get; set; } = previous;

    /// <summary>The state it is in; null before the first and after the last.</summary>
    public StateVisit? Current { get; private set; }

    /// <summary>The state whose failure ended the flow, or null.</summary>
    public State? FailedIn { get; private set; }

    /// <summary>What it ended with, where it ended well.</summary>
    public Json? Output { get; private set; }

    public long Append(HistoryEventType type, HistoryDetails? details) => Append(type, details, LastEvent);

    public long Append(HistoryEventType type, HistoryDetails? details, long follows)
    {
        Stopped.ThrowIfCancellationRequested();
        return LastEvent = run.Append(type, details, follows);
    }

    /// <summary>Runs it from its first state.</summary>
    public ValueTask<FlowOutcome> RunFrom(Json input)
    {
        _next = (flow.Start, input);
        return GoOn(null);
    }

    /// <summary>Runs it on after an end without success: the state that was entered and not left is run again.</summary>
    /// <param name="input">What to begin with, where it had not begun.</param>
    /// <param name="stopping">Cancelled when the flow is no longer wanted.</param>
    public ValueTask<FlowOutcome> Resume(Json input, CancellationToken stopping)
    {
        Stopped = stopping;
        _next ??= (flow.Start, input);
        _unfinished?.Renew();
        return GoOn(_unfinished);
    }

    private async ValueTask<FlowOutcome> GoOn(StateVisit? unfinished)
    {
        FailedIn = null;
        for (var steps = 1; ; steps++)
        {
            if (steps % StepsWithoutLookingOutside == 0)
            {
                // What comes from outside (a stop, a timeout) gets its turn.
                await run.LookOutside(Stopped);
            }
            else if (steps % StepsInOneGo == 0)
            {
                // Others of this execution (another branch) get their turn.
                await Task.Yield();
            }

            var (state, input) = _next!.Value;
            var visit = unfinished;
            unfinished = null;
            try
            {
                Current = _unfinished = visit ??= new StateVisit(this, state, input);
                var transition = await StateRuns.Run(visit);
                Current = _unfinished = null;
                if (transition.Next is null)
                {
                    Output = transition.Output;
                    return new FlowOutcome(transition.Output, null);
                }

                _next = (flow.States[transition.Next], transition.Output);
            }
            catch (StateException failed)
            {
                FailedIn = state;
                Current = null;
                visit?.NoteFailure(failed.Failure);
                return new FlowOutcome(null, failed.Failure);
            }
        }
    }
}
