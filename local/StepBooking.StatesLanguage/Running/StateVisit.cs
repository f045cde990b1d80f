using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>One state being run once, retries included: what it got, and what of it stands in the history.</summary>
internal sealed class StateVisit : IPathScope
{
    private readonly DateTimeOffset _entered;
    private Json? _context;
    private StateFailure? _failure;
    private object? _begun;
    private object? _kept;

    public StateVisit(FlowRun flow, State state, Json input)
    {
        Flow = flow;
        State = state;
        Input = input;
        BeforeEntry = flow.LastEvent;
        EnteredEvent = flow.Append(StateEvents.Entered(state), new StateEnteredDetails(state.Name, input));
        _entered = flow.Run.Now;
    }

    public FlowRun Flow { get; }

    public State State { get; }

    public Json Input { get; }

    /// <summary>The event before the state was entered.</summary>
    public long BeforeEntry { get; }

    public long EnteredEvent { get; }

    /// <summary>How many retries there were so far.</summary>
    public int RetryCount { get; private set; }

    /// <summary>The token of the running attempt, for tasks that wait for one.</summary>
    public string? TaskToken { get; private set; }

    /// <summary>The item at hand while a Map state's own fields are computed for it.</summary>
    public MapItem? Item { get; set; }

    /// <summary>The flows that a Parallel or Map state has running.</summary>
    public List<FlowRun> Inner { get; } = [];

    public Json Context => _context ??= Flow.Run.Inspection is { } inspection
        ? inspection.Context(ContextObject.Of(this, _entered))
        : ContextObject.Of(this, _entered);

    public Random Random => Flow.Run.Random;

    public Json? Variable(string name) => Flow.Variables[name];

    /// <summary>Keeps what an attempt of a Parallel or Map state has begun, so that a redrive can go on with it.</summary>
    public void Keep(object begun) => _begun = begun;

    /// <summary>What the attempt before a redrive had begun; null where this attempt begins anew.</summary>
    public T? Kept<T>()
        where T : class
    {
        var kept = _kept as T;
        _kept = null;
        return kept;
    }

    public void NoteFailure(StateFailure failure) => _failure = failure;

    /// <summary>
    /// Makes ready to be run again by a redrive: retries count anew. What succeeded is kept, unless all of it together
    /// was too large.
    /// </summary>
    public void Renew()
    {
        RetryCount = 0;
        TaskToken = null;
        Item = null;
        Inner.Clear();
        _context = null;
        _kept = _failure?.Error == ErrorName.DataLimitExceeded ? null : _begun;
        _failure = null;
    }

    public void StartAttempt(bool isRetry)
    {
        RetryCount += isRetry ? 1 : 0;
        _context = null;
    }

    public void UseToken(string token)
    {
        TaskToken = token;
        _context = null;
    }

    public void ForItem(MapItem? item)
    {
        Item = item;
        _context = null;
    }

    /// <summary>Leaves the state with this output.</summary>
    public Transition Exit(Finished finished, string? next)
    {
        if (finished.Output.Size > Flow.Run.Options.MaxPayload)
        {
            throw Fail(
                ErrorName.DataLimitExceeded,
                $"The state/task '{State.Name}' returned a result with a size exceeding the maximum number of bytes service limit.");
        }

        if (finished.Assigned is { } assigned)
        {
            Flow.Variables.Assign(assigned);
        }

        Flow.Append(StateEvents.Exited(State), new StateExitedDetails(State.Name, finished.Output, finished.Assigned));
        return new Transition(finished.Output, next);
    }

    /// <summary>A failure whose cause is said as it is.</summary>
    public static StateException Fail(string error, string? cause) => new(new StateFailure(error, cause));

    /// <summary>A failure that says in which state it happened.</summary>
    public StateException FailHere(string error, string what) => Fail(error, Describe(what));

    /// <summary>A failure of a JSONata expression; it has an event of its own.</summary>
    /// <param name="what">What went wrong.</param>
    /// <param name="location">The field, or null.</param>
    /// <param name="evaluated">Whether the expression itself failed, rather than its value not being usable.</param>
    public StateException FailEvaluation(string what, string? location, bool evaluated = true)
    {
        var cause = Describe(what);
        var previous = evaluated && Flow.LastEvent == EnteredEvent ? BeforeEntry : Flow.LastEvent;
        Flow.Append(
            HistoryEventType.EvaluationFailed,
            new EvaluationFailedDetails(State.Name, location, ErrorName.QueryEvaluation, cause),
            previous);
        return Fail(ErrorName.QueryEvaluation, cause);
    }

    private string Describe(string what) => Flow.Run.Inspection is not null
        ? what
        : $"An error occurred while executing the state '{State.Name}' (entered at the event id #{EnteredEvent}). {what}";
}
