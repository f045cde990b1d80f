using System.Diagnostics.CodeAnalysis;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Operations;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>One attempt of a task: whoever ends it first (the service, a token's holder, a timeout) decides.</summary>
internal sealed class TaskAttempt(StateVisit visit, TaskState state, TaskEvents events) : Operation(visit.Flow.Run), IDisposable
{
    /// <summary>Longer than any execution may take.</summary>
    private static readonly TimeSpan Ever = TimeSpan.FromDays(366);

    private readonly TaskCompletionSource<FlowOutcome> _outcome = new();
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(visit.Flow.Stopped);
    private TaskCall? _call;
    private TimerOperation? _timeout;
    private TimerOperation? _heartbeat;
    private TimeSpan? _timeoutAfter;
    private TimeSpan? _heartbeatEvery;
    private bool _isWaiting;
    private bool _isWithOthers;
    private bool _isSubmitted;

    /// <summary>Whether the one who has the token decides the attempt.</summary>
    private bool IsAnsweredByToken => state.Resource.Pattern == TaskPattern.TaskToken || state.Resource.Kind == TaskKind.Activity;

    /// <summary>Calls the integration and waits for the end.</summary>
    public async Task<FlowOutcome> Make(TaskCall call, long? timeout, long? heartbeat)
    {
        _call = call;
        _heartbeatEvery = heartbeat is { } beats && IsAnsweredByToken ? TimeSpan.FromSeconds(beats) : null;
        Run.Inputs.Open(this);
        _timeoutAfter = timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        _timeout = _timeoutAfter is { } after ? Run.At(Run.Now + after, () => TimeOut(isHeartbeat: false)) : null;
        if (state.Resource.Kind != TaskKind.Activity)
        {
            Listen();
        }

        try
        {
            return await _outcome.Task.WaitAsync(visit.Flow.Stopped);
        }
        finally
        {
            Run.Inputs.Close(this);
            _timeout?.Dispose();
            _heartbeat?.Dispose();
            if (IsAnsweredByToken)
            {
                Run.Tokens.Close(call.TaskToken!);
            }

            Cancellation.Cancel(_over);
        }
    }

    /// <summary>Notes what submitting a job answered; it stands in the history before the job's end. Called from anywhere.</summary>
    public void Submit(Json output) => Run.Inputs.Give(this, EntryKind.Submitted, output);

    /// <summary>Notes that a worker took the task; called from anywhere.</summary>
    public void Start(string? worker) => Run.Inputs.Give(this, EntryKind.Taken, worker);

    /// <summary>Notes that the work waits for its turn; called from anywhere.</summary>
    public void Wait() => Run.Inputs.Give(this, EntryKind.Waiting, null);

    /// <summary>Notes that the turn of work that waited has come; called from anywhere.</summary>
    public void Begin() => Run.Inputs.Give(this, EntryKind.Begun, null);

    /// <summary>Ends it from outside; called from anywhere.</summary>
    /// <returns>Whether this was the first to end it, once that is safe.</returns>
    public Task<bool> Answer(TaskOutcome outcome) => Run.Inputs.Ask(this, EntryKind.Answered, outcome);

    /// <summary>Notes a sign of life; called from anywhere.</summary>
    /// <returns>Whether somebody still waits, once that is safe.</returns>
    public Task<bool> Beat() => Run.Inputs.Ask(this, EntryKind.Beaten, null);

    public override void GoLive()
    {
        if (IsAnsweredByToken)
        {
            Run.Tokens.Open(_call!.TaskToken!, this);
        }

        if (!_isWithOthers)
        {
            Run.Away(Call);
        }
    }

    /// <summary>An integration that is called again after the end of the process submits again what stands in the history.</summary>
    public override bool Takes(EntryKind kind) => !_outcome.Task.IsCompleted && !(_isSubmitted && kind == EntryKind.Submitted);

    public override void Take(EntryKind kind, object? value)
    {
        switch (kind)
        {
            case EntryKind.Submitted:
                _isSubmitted = true;
                Write(() => events.Submitted((Json)value!));
                break;
            case EntryKind.Taken:
                _isWithOthers = true;
                Write(() => events.ActivityStarted((string?)value));
                Listen();
                break;
            case EntryKind.Waiting:
                _isWaiting = true;
                _timeout?.Move(Run.Now + Ever);
                _heartbeat?.Move(Run.Now + Ever);
                break;
            case EntryKind.Begun:
                _isWaiting = false;
                _timeout?.Move(Run.Now + _timeoutAfter!.Value);
                _heartbeat?.Move(Run.Now + _heartbeatEvery!.Value);
                break;
            case EntryKind.Beaten:
                _heartbeat?.Move(Run.Now + _heartbeatEvery!.Value);
                break;
            case EntryKind.Returned when state.Resource.Pattern == TaskPattern.TaskToken && ((TaskOutcome)value!).Output is { } submitted:
                _isWithOthers = true;
                Write(() => events.Submitted(submitted));
                break;
            default:
                _outcome.TrySetResult(Outcome((TaskOutcome)value!));
                break;
        }
    }

    public override string? Write(EntryKind kind, object? value) => kind switch
    {
        EntryKind.Submitted => ((Json)value!).ToText(),
        EntryKind.Returned or EntryKind.Answered => EntryText.Write((TaskOutcome)value!),
        _ => value as string,
    };

    public override object? Read(EntryKind kind, string? text) => kind switch
    {
        EntryKind.Submitted => Json.Parse(text!),
        EntryKind.Returned or EntryKind.Answered => EntryText.ReadOutcome(text!),
        _ => text,
    };

    public void Dispose() => _over.Dispose();

    private static FlowOutcome Outcome(TaskOutcome outcome) => outcome.Output is { } output
        ? new FlowOutcome(output, null)
        : new FlowOutcome(null, new StateFailure(outcome.Error, outcome.Cause));

    /// <summary>Expects signs of life from now on.</summary>
    private void Listen()
    {
        if (_heartbeatEvery is { } every)
        {
            _heartbeat ??= Run.At(Run.Now + every, () => TimeOut(isHeartbeat: true));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever an integration throws is the task's failure, not the engine's.")]
    private async Task Call()
    {
        TaskOutcome outcome;
        try
        {
            await Run.Committed();
            if (_isWaiting)
                Begin();
            outcome = await Run.Options.Integration.Run(_call!, _over.Token).WaitAsync(_over.Token);
        }
        catch (OperationCanceledException) when (_outcome.Task.IsCompleted || visit.Flow.Stopped.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e)
        {
            outcome = TaskOutcome.Failed(ErrorName.TaskFailed, e.Message);
        }

        if (!ReferenceEquals(outcome, TaskOutcome.Later))
        {
            Run.Inputs.Give(this, EntryKind.Returned, outcome);
        }
    }

    /// <summary>Writes an event; where the history is full, that ends the attempt.</summary>
    private void Write(Action write)
    {
        try
        {
            write();
        }
        catch (StateException full)
        {
            _outcome.TrySetResult(new FlowOutcome(null, full.Failure));
        }
    }

    private void TimeOut(bool isHeartbeat)
    {
        var failure = new StateFailure(ErrorName.Timeout, null) { IsTimeout = true, IsHeartbeat = isHeartbeat };
        _outcome.TrySetResult(new FlowOutcome(null, failure));
    }
}
