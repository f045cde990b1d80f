using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>
/// Runs executions of state machines. Any number run at once; none holds a thread while it waits. Which names are
/// taken is not looked at here: that belongs to the API in front.
/// </summary>
public sealed class StatesEngine
{
    private readonly ConcurrentDictionary<string, ExecutionRun> _running = new(StringComparer.Ordinal);
    private readonly Recollection _recollection;
    private long _lastNumber;

    /// <summary>An engine that runs nothing yet.</summary>
    /// <param name="options">What it works with.</param>
    public StatesEngine(EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _lastNumber = options.Journal.LastExecution;
        _recollection = new Recollection(this, options.Journal, _lastNumber);
    }

    /// <summary>What it works with.</summary>
    public EngineOptions Options { get; }

    internal BusyCount Busy { get; } = new();

    internal TaskTokens Tokens { get; } = new();

    /// <summary>Starts an execution.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="name">The execution's name.</param>
    /// <param name="input">Its input.</param>
    /// <param name="synchronous">Whether somebody waits for its end (StartSyncExecution): it ends with this process then.</param>
    /// <param name="labels">What is to be kept with it, or null.</param>
    /// <returns>The execution; it runs already. It survives the end of the process once <see cref="Committed"/> says so.</returns>
    public Execution Start(
        StateMachine machine, string name, Json input, bool synchronous = false, IReadOnlyDictionary<string, string>? labels = null)
    {
        var execution = New(machine, name, input, null, synchronous, labels);
        Begin(execution);
        return execution;
    }

    /// <summary>Starts an execution.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="name">The execution's name.</param>
    /// <param name="input">Its input, as JSON text.</param>
    /// <returns>The execution; it runs already.</returns>
    /// <exception cref="System.Text.Json.JsonException">The input is not JSON.</exception>
    public Execution Start(StateMachine machine, string name, string input) => Start(machine, name, Json.Parse(input));

    /// <summary>Learns what the journal held when the engine was made. Nothing of it moves before <see cref="Resume"/>.</summary>
    /// <returns>Its executions in the order in which they were started, but those of map runs.</returns>
    public IReadOnlyList<Execution> Load() => [.. _recollection.Load().Where(e => e.MapRunArn is null)];

    /// <summary>
    /// Lets what ran when the journal was written last go on where it was. Until it is there again, what is asked of it waits.
    /// </summary>
    /// <returns>What goes on, but executions of map runs.</returns>
    public IReadOnlyList<Execution> Resume() => [.. _recollection.Resume().Where(e => e.MapRunArn is null)];

    /// <summary>
    /// Completes once everything that can be seen of an execution would survive the end of the process; its history is in
    /// memory then.
    /// </summary>
    /// <param name="execution">The execution.</param>
    /// <returns>A task that completes then.</returns>
    public async ValueTask Committed(Execution execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        await _recollection.Recall(execution).ConfigureAwait(false);
        if (_running.TryGetValue(execution.Arn, out var run))
        {
            await run.WhenLive.ConfigureAwait(false);
            await run.Committed().ConfigureAwait(false);
        }
    }

    /// <summary>Stops an execution; one that has ended stays as it is.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="error">The error's name to end it with, or null.</param>
    /// <param name="cause">The error's details, or null.</param>
    /// <returns>A task that completes when it has ended.</returns>
    public async Task Stop(Execution execution, string? error = null, string? cause = null)
    {
        ArgumentNullException.ThrowIfNull(execution);
        if (_running.TryGetValue(execution.Arn, out var run))
        {
            await run.Stop(error, cause).ConfigureAwait(false);
        }

        await execution.Completion.ConfigureAwait(false);
    }

    /// <summary>
    /// Lets an execution that ended without success go on: states that were entered and not left run again with their input;
    /// of Parallel and Map states only what did not succeed.
    /// </summary>
    /// <param name="execution">The execution.</param>
    /// <returns>A task that completes when it runs again and that is safe.</returns>
    /// <exception cref="RedriveException">It cannot be redriven; the message says why.</exception>
    public async Task Redrive(Execution execution)
    {
        if (await RedriveRefusal(execution).ConfigureAwait(false) is { } refusal)
        {
            throw new RedriveException(refusal);
        }

        await Again(execution).ConfigureAwait(false);
    }

    /// <summary>Why an execution cannot be redriven.</summary>
    /// <param name="execution">The execution.</param>
    /// <returns>The reason in AWS's words; null where it can be.</returns>
    public async ValueTask<string?> RedriveRefusal(Execution execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        if (execution.Status is ExecutionStatus.Running or ExecutionStatus.Succeeded)
        {
            return RedriveRule.Refuse(execution.Status);
        }

        await _recollection.Recall(execution).ConfigureAwait(false);
        return RedriveRule.Refuse(execution, Options);
    }

    /// <summary>Ends the task that waits for this token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="output">The task's output.</param>
    /// <returns>Whether a task took it, once that is safe.</returns>
    public Task<TokenAnswer> SendTaskSuccess(string token, Json output) =>
        Tell(token, attempt => attempt.Answer(TaskOutcome.Succeeded(output)));

    /// <summary>Fails the task that waits for this token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="error">The error's name, or null.</param>
    /// <param name="cause">The error's details, or null.</param>
    /// <returns>Whether a task took it, once that is safe.</returns>
    public Task<TokenAnswer> SendTaskFailure(string token, string? error, string? cause) =>
        Tell(token, attempt => attempt.Answer(TaskOutcome.Failed(error, cause)));

    /// <summary>Tells that the work behind this token goes on.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Whether a task waits for it.</returns>
    public Task<TokenAnswer> SendTaskHeartbeat(string token) => Tell(token, attempt => attempt.Beat());

    /// <summary>Completes when nothing moves any more: every execution has ended, or waits for time or for an answer.</summary>
    /// <returns>A task that completes then.</returns>
    public Task WhenIdle() => Busy.WhenIdle();

    /// <summary>An execution of a map run: the one that the journal knows, or a new one that does not run yet.</summary>
    /// <param name="machine">What it runs.</param>
    /// <param name="name">Its name.</param>
    /// <param name="id">What tells it apart where it is an Express one.</param>
    /// <param name="input">Its input.</param>
    /// <param name="mapRun">The map run.</param>
    internal Execution Child(StateMachine machine, string name, Guid id, Json input, MapRun mapRun) =>
        _recollection.Child(machine.ExecutionArn(name, id)) ?? New(machine, name, input, mapRun, false, null, id);

    /// <summary>Sees to it that an execution of a map run runs, or has ended.</summary>
    internal void Ensure(Execution child)
    {
        if (!child.HasBegun)
        {
            Begin(child);
        }
    }

    /// <summary>Has an execution of a map run go on after it ended without success.</summary>
    internal async Task Again(Execution execution)
    {
        await _recollection.Recall(execution).ConfigureAwait(false);
        if (execution.Run is not { } run || !await run.Redrive().ConfigureAwait(false))
        {
            throw new RedriveException(RedriveRule.Refuse(execution.Status) ?? RedriveRule.Refuse(ExecutionStatus.Running)!);
        }
    }

    /// <summary>Has an execution stopped, without waiting for it.</summary>
    internal void Abort(Execution execution)
    {
        if (_running.TryGetValue(execution.Arn, out var run))
        {
            _ = run.Stop(null, null);
        }
    }

    internal void Forget(ExecutionRun run) => _running.TryRemove(new(run.Execution.Arn, run));

    internal void Remember(ExecutionRun run) => _running[run.Execution.Arn] = run;

    private Execution New(
        StateMachine machine,
        string name,
        Json input,
        MapRun? mapRun,
        bool synchronous,
        IReadOnlyDictionary<string, string>? labels,
        Guid? id = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(input);
        var arn = machine.ExecutionArn(name, id ?? (Options.Seed is { } seed ? RandomId.Create(new Random(Seeds.Mix(seed, name))) : Guid.NewGuid()));
        return new Execution(machine, name, arn, input, Options.Clock.GetUtcNow(), KeyedNumbers.Key(Options.Seed, Options.SeedText?.Invoke(arn) ?? arn))
        {
            Number = Interlocked.Increment(ref _lastNumber),
            MapRunArn = mapRun?.Arn,
            ParentArn = mapRun?.Parent.Arn,
            IsSynchronous = synchronous,
            Labels = labels ?? new Dictionary<string, string>(),
        };
    }

    private void Begin(Execution execution)
    {
        execution.HasBegun = true;
        var run = new ExecutionRun(this, execution);
        run.Prepare();
        execution.Run = run;
        Remember(run);
        run.Start();
    }

    /// <summary>Tells the task of a token something; one that nobody knows yet may be of an execution that is still coming back.</summary>
    private async Task<TokenAnswer> Tell(string token, Func<TaskAttempt, Task<bool>> tell)
    {
        // Looked at first: all may come back between the answer and a look after it.
        var allLive = _recollection.AllLive;
        var wereLive = allLive.IsCompleted;
        var answer = await Tokens.Tell(token, tell).ConfigureAwait(false);
        if (answer != TokenAnswer.Unknown || wereLive)
        {
            return answer;
        }

        await allLive.ConfigureAwait(false);
        return await Tokens.Tell(token, tell).ConfigureAwait(false);
    }
}
