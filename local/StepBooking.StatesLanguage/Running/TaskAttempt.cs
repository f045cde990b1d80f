using System.Diagnostics.CodeAnalysis;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>One attempt of a task: whoever ends it first (the service, a token's holder, a timeout) decides.</summary>
internal sealed class TaskAttempt(StateVisit visit, TaskState state, TaskEvents events) : IDisposable
{
    private readonly TaskCompletionSource<FlowOutcome> _outcome = new();
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(visit.Flow.Stopped);
    private LongTimer? _timeout;
    private LongTimer? _heartbeat;
    private TimeSpan _heartbeatEvery;
    private Json? _submitted;

    /// <summary>Calls the integration and waits for the end.</summary>
    public async Task<FlowOutcome> Run(TaskCall call, long? timeout, long? heartbeat)
    {
        var run = visit.Flow.Run;
        var clock = run.Options.Clock;
        if (timeout is { } seconds)
        {
            _timeout = new LongTimer(clock, () => TimeOut(isHeartbeat: false));
            _timeout.Set(TimeSpan.FromSeconds(seconds));
        }

        var waits = state.Resource.Pattern == TaskPattern.TaskToken;
        if (heartbeat is { } beats && waits)
        {
            _heartbeatEvery = TimeSpan.FromSeconds(beats);
            _heartbeat = new LongTimer(clock, () => TimeOut(isHeartbeat: true));
            _heartbeat.Set(_heartbeatEvery);
        }

        if (waits)
        {
            run.Tokens.Open(call.TaskToken!, this);
        }

        try
        {
            _ = Ask(call, waits);
            return await _outcome.Task.WaitAsync(visit.Flow.Stopped);
        }
        finally
        {
            if (waits)
            {
                run.Tokens.Close(call.TaskToken!);
            }

            Cancellation.Cancel(_over);
        }
    }

    /// <summary>Notes what submitting a job answered; it stands in the history before the job's end.</summary>
    public void Submit(Json output)
    {
        Volatile.Write(ref _submitted, output);
        visit.Flow.Run.Post(WriteSubmitted);
    }

    /// <summary>Notes that a worker took the task.</summary>
    public void Start(string? worker) => visit.Flow.Run.Post(() => Write(() => events.ActivityStarted(worker)));

    /// <summary>Ends it from outside, by its token.</summary>
    /// <returns>Whether this was the first to end it.</returns>
    public bool TryAnswer(TaskOutcome outcome) => _outcome.TrySetResult(Outcome(outcome));

    /// <summary>Notes a sign of life.</summary>
    public bool Beat()
    {
        if (_outcome.Task.IsCompleted)
        {
            return false;
        }

        _heartbeat?.Set(_heartbeatEvery);
        return true;
    }

    public void Dispose()
    {
        _timeout?.Dispose();
        _heartbeat?.Dispose();
        _over.Dispose();
    }

    private static FlowOutcome Outcome(TaskOutcome outcome) => outcome.Output is { } output
        ? new FlowOutcome(output, null)
        : new FlowOutcome(null, new StateFailure(outcome.Error, outcome.Cause));

    [SuppressMessage("Design", "CA1031", Justification = "Whatever an integration throws is the task's failure, not the engine's.")]
    private async Task Ask(TaskCall call, bool waits)
    {
        TaskOutcome outcome;
        try
        {
            var run = visit.Flow.Run;
            outcome = await run.Outside(() => run.Options.Integration.Run(call, _over.Token), _over.Token);
        }
        catch (OperationCanceledException) when (visit.Flow.Stopped.IsCancellationRequested || _outcome.Task.IsCompleted)
        {
            return;
        }
        catch (Exception e)
        {
            outcome = TaskOutcome.Failed(ErrorName.TaskFailed, e.Message);
        }

        WriteSubmitted();
        if (ReferenceEquals(outcome, TaskOutcome.Later))
        {
            return;
        }

        if (waits && outcome.Output is { } submitted)
        {
            Write(() => events.Submitted(submitted));
        }
        else
        {
            _outcome.TrySetResult(Outcome(outcome));
        }
    }

    private void WriteSubmitted()
    {
        if (Interlocked.Exchange(ref _submitted, null) is { } submitted)
        {
            Write(() => events.Submitted(submitted));
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
