using System.Diagnostics.CodeAnalysis;
using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Operations;
using StepBooking.StatesLanguage.Testing;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Drives one execution. Everything here happens in the execution's <see cref="SerialContext"/>, but what says otherwise.</summary>
[SuppressMessage("Design", "CA1001", Justification = "What it owns has no timer and no handle: there is nothing to release.")]
internal sealed class ExecutionRun
{
    private readonly Dictionary<string, int> _invocations = new(StringComparer.Ordinal);
    private readonly StatesEngine _engine;
    private readonly SerialContext _context;
    private readonly KeyedNumbers _keyed;
    private readonly TaskCompletionSource? _live;
    private CancellationTokenSource _ended = new();
    private FlowRun? _flow;
    private TimerOperation? _timeout;
    private ExecutionStanding _standing = ExecutionStanding.Running;
    private JsonMap? _self;
    private long _tokens;
    private bool _isPublished;

    /// <summary>A run that has not begun.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="execution">The execution.</param>
    /// <param name="past">What the journal holds of it; empty for a new one.</param>
    public ExecutionRun(StatesEngine engine, Execution execution, IReadOnlyList<JournalEntry>? past = null)
    {
        _engine = engine;
        _live = past is null ? null : new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Execution = execution;
        _context = new SerialContext(engine.Busy);
        Inputs = new Inputs(this, _context);
        UnwantedChildren = new UnwantedChildren(this);
        _keyed = new KeyedNumbers(execution.Key);
        if (past is not null)
        {
            Inputs.BeginWith(past);
        }
    }

    public Execution Execution { get; }

    public StatesEngine Engine => _engine;

    /// <summary>What comes from outside, and what is waited for.</summary>
    public Inputs Inputs { get; }

    /// <summary>The children that the past has stopped, until they are wanted again.</summary>
    public UnwantedChildren UnwantedChildren { get; }

    /// <summary>What watches a state that is tested; null: nothing is tested.</summary>
    public Inspection? Inspection { get; init; }

    /// <summary>Whether it is only to be remembered: it has ended, and what it did is wanted again.</summary>
    public bool IsRecalled { get; init; }

    /// <summary>Whether it is to be stopped as soon as it is where it was.</summary>
    public bool IsUnwanted { get; init; }

    /// <summary>Completes when its past has been given again; at once where it has none.</summary>
    public Task WhenLive => _live?.Task ?? Task.CompletedTask;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _standing.Result is not null;

    public EngineOptions Options => _engine.Options;

    public TaskTokens Tokens => _engine.Tokens;

    /// <summary>The same numbers each time the execution's past is given again.</summary>
    public Random Random => _keyed.Random;

    /// <summary>The time of what came from outside last: the execution's own steps take none.</summary>
    public DateTimeOffset Now => Inputs.Now;

    /// <summary>Whether the past has been given again, so that what is asked for is now really done.</summary>
    public bool IsLive => Inputs.IsLive;

    /// <summary>The part of the context object that describes this execution.</summary>
    public JsonMap Self => _self ??= ContextObject.Self(Execution, _standing);

    /// <summary>Where it is written down; what ends with the process anyway is not.</summary>
    public IJournal Journal => Inspection is null && !Execution.IsSynchronous ? Options.Journal : NoJournal.Instance;

    /// <summary>Makes it ready: whatever is asked of it from now on comes after its first step. Nothing happens before it is started.</summary>
    public void Prepare()
    {
        _context.Hold();
        _context.Post(static state => _ = ((ExecutionRun)state!).Begin(), this);
    }

    /// <summary>Begins it, or gives it its past again; called from anywhere.</summary>
    public void Start()
    {
        if (IsLive && Journal is not NoJournal)
        {
            Inputs.Note(Journal.Begin(Execution.ToRecord()));
        }

        _context.Release();
    }

    /// <summary>Has something done between two steps of the execution.</summary>
    public void Post(Action work) => _context.Post(static state => ((Action)state!)(), work);

    /// <summary>How often a state's work was asked for before; this time counts from now on.</summary>
    public int CountInvocation(string state)
    {
        var before = _invocations.GetValueOrDefault(state);
        _invocations[state] = before + 1;
        return before;
    }

    /// <summary>Ends it from outside; called from anywhere.</summary>
    /// <returns>Whether it ran until then.</returns>
    public Task<bool> Stop(string? error, string? cause) =>
        Inputs.Ask(null, EntryKind.Stopped, new StateFailure(error, cause));

    /// <summary>Goes on where it ended without success; called from anywhere.</summary>
    /// <returns>Whether it does: false where it runs.</returns>
    public Task<bool> Redrive() => Inputs.Ask(null, EntryKind.Redriven, null);

    /// <summary>Completes once everything so far would survive the end of the process; called from anywhere.</summary>
    public ValueTask Committed() => Journal.Committed(Inputs.Position);

    /// <summary>Adds an event to the history, which ends the execution where it grows too long.</summary>
    public long Append(HistoryEventType type, HistoryDetails? details, long previous)
    {
        _ended.Token.ThrowIfCancellationRequested();
        if (Execution.EventCount >= Options.MaxEvents - 1)
        {
            throw new StateException(new StateFailure(
                ErrorName.Runtime, $"The execution reached the maximum number of history events ({Options.MaxEvents})."));
        }

        return Write(type, details, previous);
    }

    /// <summary>What the random functions of the next expressions start from, or null where nothing is to be predictable.</summary>
    public int? NextExpressionSeed() => Options.Seed is null ? null : Random.Next();

    /// <summary>A token for the next task that waits for one.</summary>
    public string NewToken() => _keyed.Token(++_tokens);

    /// <summary>Takes what happened to the execution itself.</summary>
    public void Take(EntryKind kind, object? value)
    {
        if (kind == EntryKind.Stopped)
        {
            var (error, cause) = (StateFailure)value!;
            End(HistoryEventType.ExecutionAborted, new FailureDetails(error, cause), 0, new(ExecutionStatus.Aborted, null, error, cause));
        }
        else
        {
            Reopen();
        }
    }

    /// <summary>Whether it can take that now: what has ended cannot be stopped, what runs or succeeded cannot be redriven.</summary>
    public bool Takes(EntryKind kind) =>
        kind == EntryKind.Stopped ? !HasEnded : _isPublished && _standing.Result is { Status: not ExecutionStatus.Succeeded };

    /// <summary>The past has been given again: from here on things happen.</summary>
    public void GoLive()
    {
        UnwantedChildren.GoLive(_standing);
        if (IsRecalled)
        {
            Execution.Remember(Rest);
            _isPublished = true;
        }
        else if (HasEnded)
        {
            Publish();
        }
        else
        {
            Execution.Stand(_standing);
        }
    }

    /// <summary>What waits is open again, too: whoever asks finds it.</summary>
    public void BeLive() => _live!.SetResult();

    /// <summary>How it will stand when it is redriven now.</summary>
    public ExecutionStanding Redriven => new(null, null, _standing.RedriveCount + 1, Now);

    /// <summary>Ends it because the journal's entries are not those of this definition in this engine.</summary>
    public void Refuse(JournalEntry entry) => Fail(
        new StateFailure(
            ErrorName.Runtime,
            $"The execution cannot be resumed: its journal was written by another version of the engine ({entry.Kind} of operation {entry.Operation})."),
        0);

    /// <summary>Ends it because of a defect of the engine, which must not take others with it.</summary>
    public void Break(Exception defect) => Fail(new StateFailure(ErrorName.Runtime, $"Internal error: {defect.Message}"), 0);

    /// <summary>What is needed to go on after an end without success; null where it never will.</summary>
    private ExecutionRun? Rest => _standing.Result is { Status: ExecutionStatus.Succeeded } ? null : this;

    private Task Begin()
    {
        Inputs.SetTime(Execution.StartTime);
        Write(HistoryEventType.ExecutionStarted, new ExecutionStartedDetails(Execution.Input, Execution.Machine.RoleArn), 0);
        _flow = new FlowRun(this, Execution.Machine.Definition.Flow, new Scope(null), null, 0, _ended.Token);
        return Run(_flow.RunFrom);
    }

    private void Reopen()
    {
        _standing = Redriven;
        _isPublished = false;
        _self = null;
        _ended = new CancellationTokenSource();
        if (IsLive)
        {
            _engine.Remember(this);
            Execution.Stand(_standing);
        }

        Write(HistoryEventType.ExecutionRedriven, new ExecutionRedrivenDetails(_standing.RedriveCount), Execution.EventCount);
        _ = Run(input => _flow!.Resume(input, _ended.Token));
    }

    [SuppressMessage("Design", "CA1031", Justification = "A defect of the engine must end this execution visibly, and no other.")]
    private async Task Run(Func<Json, ValueTask<FlowOutcome>> flow)
    {
        var ended = _ended.Token;
        if (Execution.Machine.Definition.Timeout is { } limit)
        {
            _timeout = this.At(Now + limit, TimeOut);
        }

        try
        {
            var outcome = await flow(Execution.Input);
            if (outcome.Failure is { } failure)
            {
                Fail(failure, _flow!.LastEvent);
            }
            else
            {
                Succeed(outcome.Output!, _flow!.LastEvent);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // It was ended from outside, and that is in the history.
        }
        catch (Exception e)
        {
            Break(e);
        }
    }

    private void Succeed(Json output, long previous) =>
        End(HistoryEventType.ExecutionSucceeded, new OutputDetails(output), previous, new(ExecutionStatus.Succeeded, output, null, null));

    private void Fail(StateFailure failure, long previous) => End(
        HistoryEventType.ExecutionFailed,
        new FailureDetails(failure.Error, failure.Cause),
        previous,
        new(ExecutionStatus.Failed, null, failure.Error, failure.Cause));

    private void TimeOut() =>
        End(HistoryEventType.ExecutionTimedOut, new FailureDetails(null, null), 0, new(ExecutionStatus.TimedOut, null, null, null));

    private void End(HistoryEventType type, HistoryDetails details, long previous, ExecutionResult result)
    {
        if (HasEnded)
        {
            return;
        }

        Write(type, details, previous == 0 ? Execution.EventCount : previous);
        _standing = _standing with { Result = result, StopTime = Now };
        _timeout?.Dispose();
        Cancellation.Cancel(_ended);
        if (result.Status == ExecutionStatus.Succeeded)
        {
            _flow = null;
        }

        if (IsLive)
        {
            Publish();
        }
    }

    /// <summary>Shows the result, once it is safe.</summary>
    private void Publish()
    {
        var standing = _standing;
        Inputs.Note(Journal.Update(Execution.Number, standing));
        this.Away(async () =>
        {
            await Committed();
            Post(() =>
            {
                _isPublished = true;
                _engine.Forget(this);
                Execution.Publish(standing);
                Execution.Remember(Rest);
            });
        });
    }

    private long Write(HistoryEventType type, HistoryDetails? details, long previous)
    {
        var added = Execution.Append(type, details, previous, Now);
        if (IsLive)
        {
            Options.Observer?.Invoke(Execution, added);
        }

        return added.Id;
    }
}
