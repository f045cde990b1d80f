using System.Diagnostics.CodeAnalysis;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Testing;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Drives one execution. Everything here happens in the execution's <see cref="SerialContext"/>.</summary>
internal sealed class ExecutionRun : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Dictionary<string, int> _invocations = new(StringComparer.Ordinal);
    private readonly CancellationToken _whenEnded;
    private readonly SerialContext _context;
    private readonly StatesEngine _engine;
    private readonly Action? _published;
    private LongTimer? _timeout;

    public ExecutionRun(StatesEngine engine, Execution execution, Action? published = null)
    {
        _engine = engine;
        _published = published;
        _whenEnded = _ended.Token;
        _context = new SerialContext(engine.Busy);
        Execution = execution;
        Random = engine.Options.Seed is { } seed ? new Random(Seeds.Mix(seed, execution.Arn)) : new Random();
        ExpressionSeed = engine.Options.Seed is null ? null : Random;
    }

    public Execution Execution { get; }

    public StatesEngine Engine => _engine;

    /// <summary>What watches a state that is tested; null: nothing is tested.</summary>
    public Inspection? Inspection { get; init; }

    public EngineOptions Options => _engine.Options;

    public TaskTokens Tokens => _engine.Tokens;

    public Random Random { get; }

    /// <summary>Where the seeds of expressions come from, or null where nothing is to be predictable.</summary>
    public Random? ExpressionSeed { get; }

    private IJournal Journal => Inspection is null ? Options.Journal : NoJournal.Instance;

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    public void Start() => _context.Post(static state => _ = ((ExecutionRun)state!).Run(), this);

    /// <summary>Has something done between two steps of the execution.</summary>
    public void Post(Action work) => _context.Post(static state => ((Action)state!)(), work);

    /// <summary>How often a state's work was asked for before; this time counts from now on.</summary>
    public int CountInvocation(string state)
    {
        var before = _invocations.GetValueOrDefault(state);
        _invocations[state] = before + 1;
        return before;
    }

    /// <summary>Ends it from outside.</summary>
    public Task Stop(string? error, string? cause)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            if (Execution.Result is null)
            {
                var result = new ExecutionResult(ExecutionStatus.Aborted, null, error, cause);
                _ = End(HistoryEventType.ExecutionAborted, new FailureDetails(error, cause), 0, result);
            }

            done.TrySetResult();
        });
        return done.Task;
    }

    /// <summary>Adds an event to the history, which ends the execution where it grows too long.</summary>
    public long Append(HistoryEventType type, HistoryDetails? details, long previous)
    {
        _whenEnded.ThrowIfCancellationRequested();
        if (Execution.EventCount >= Options.MaxEvents - 1)
        {
            throw new StateException(new StateFailure(
                ErrorName.Runtime, $"The execution reached the maximum number of history events ({Options.MaxEvents})."));
        }

        return Write(type, details, previous);
    }

    /// <summary>Awaits work outside the engine, without letting that work run in this execution's context.</summary>
    public async Task<T> Outside<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        _engine.Busy.Enter();
        try
        {
            var journal = Journal.Committed(Execution);
            if (!journal.IsCompletedSuccessfully)
            {
                await journal;
            }

            Task<T> task;
            var own = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(null);
            try
            {
                task = work();
            }
            finally
            {
                SynchronizationContext.SetSynchronizationContext(own);
            }

            return await task.WaitAsync(cancellationToken);
        }
        finally
        {
            _engine.Busy.Exit();
        }
    }

    /// <summary>Lets time pass.</summary>
    public async Task Delay(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var longest = TimeSpan.FromDays(30);
        while (until - Now is var left && left > TimeSpan.Zero)
        {
            // Task.Delay counts whole milliseconds: a fraction of one is rounded up, or it would never pass.
            var step = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(left.TotalMilliseconds, longest.TotalMilliseconds)));
            await Task.Delay(step, Options.Clock, cancellationToken);
        }
    }

    public void Dispose()
    {
        _timeout?.Dispose();
        _ended.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "A defect of the engine must end this execution visibly, and no other.")]
    private async Task Run()
    {
        Write(HistoryEventType.ExecutionStarted, new ExecutionStartedDetails(Execution.Input, Execution.Machine.RoleArn), 0);
        if (Execution.Machine.Definition.Timeout is { } limit)
        {
            _timeout = new LongTimer(Options.Clock, () => Post(TimeOut));
            _timeout.Set(limit);
        }

        var flow = new FlowRun(this, Execution.Machine.Definition.Flow, new Scope(null), null, 0, _whenEnded);
        try
        {
            var outcome = await flow.RunFrom(Execution.Input);
            await (outcome.Failure is { } failure ? Fail(failure, flow.LastEvent) : Succeed(outcome.Output!, flow.LastEvent));
        }
        catch (OperationCanceledException) when (_whenEnded.IsCancellationRequested)
        {
            // It was ended from outside, and that is in the history.
        }
        catch (Exception e)
        {
            await Fail(new StateFailure(ErrorName.Runtime, $"Internal error: {e.Message}"), flow.LastEvent);
        }
    }

    private Task Succeed(Json output, long previous) =>
        End(HistoryEventType.ExecutionSucceeded, new OutputDetails(output), previous, new(ExecutionStatus.Succeeded, output, null, null));

    private Task Fail(StateFailure failure, long previous) => End(
        HistoryEventType.ExecutionFailed,
        new FailureDetails(failure.Error, failure.Cause),
        previous,
        new(ExecutionStatus.Failed, null, failure.Error, failure.Cause));

    private void TimeOut()
    {
        if (Execution.Result is null)
        {
            _ = End(HistoryEventType.ExecutionTimedOut, new FailureDetails(null, null), 0, new(ExecutionStatus.TimedOut, null, null, null));
        }
    }

    private async Task End(HistoryEventType type, HistoryDetails details, long previous, ExecutionResult result)
    {
        Write(type, details, previous == 0 ? Execution.EventCount : previous);
        Execution.End(result, Now);
        Cancellation.Cancel(_ended);
        _engine.Busy.Enter();
        await Journal.Committed(Execution);
        Execution.Publish();
        _published?.Invoke();
        _engine.Forget(this);
        _engine.Busy.Exit();
    }

    private long Write(HistoryEventType type, HistoryDetails? details, long previous)
    {
        var added = Execution.Append(type, details, previous, Now);
        Journal.Append(Execution, added);
        return added.Id;
    }
}
