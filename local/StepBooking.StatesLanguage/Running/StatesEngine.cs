using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>
/// Runs executions of state machines. Any number run at once; none holds a thread while it waits. Which names are
/// taken is not looked at here: that belongs to the API in front.
/// </summary>
/// <param name="options">What it works with.</param>
public sealed class StatesEngine(EngineOptions options)
{
    private readonly ConcurrentDictionary<string, ExecutionRun> _running = new(StringComparer.Ordinal);

    /// <summary>What it works with.</summary>
    public EngineOptions Options { get; } = options;

    internal BusyCount Busy { get; } = new();

    internal TaskTokens Tokens { get; } = new();

    /// <summary>Starts an execution.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="name">The execution's name.</param>
    /// <param name="input">Its input.</param>
    /// <param name="synchronous">Whether somebody waits for its end (StartSyncExecution).</param>
    /// <returns>The execution; it runs already.</returns>
    public Execution Start(StateMachine machine, string name, Json input, bool synchronous = false)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(input);
        var id = Options.Seed is { } seed ? RandomId.Create(new Random(Seeds.Mix(seed, name))) : Guid.NewGuid();
        var execution = new Execution(machine, name, machine.ExecutionArn(name, id), input, Options.Clock.GetUtcNow(), synchronous);
        Start(execution, null);
        return execution;
    }

    /// <summary>Starts an execution.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="name">The execution's name.</param>
    /// <param name="input">Its input, as JSON text.</param>
    /// <returns>The execution; it runs already.</returns>
    /// <exception cref="System.Text.Json.JsonException">The input is not JSON.</exception>
    public Execution Start(StateMachine machine, string name, string input) => Start(machine, name, Json.Parse(input));

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
            await run.Stop(error, cause);
        }

        await execution.Completion;
    }

    /// <summary>Ends the task that waits for this token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="output">The task's output.</param>
    /// <returns>Whether a task took it.</returns>
    public TokenAnswer SendTaskSuccess(string token, Json output) => Tokens.Answer(token, TaskOutcome.Succeeded(output));

    /// <summary>Fails the task that waits for this token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="error">The error's name, or null.</param>
    /// <param name="cause">The error's details, or null.</param>
    /// <returns>Whether a task took it.</returns>
    public TokenAnswer SendTaskFailure(string token, string? error, string? cause) =>
        Tokens.Answer(token, TaskOutcome.Failed(error, cause));

    /// <summary>Tells that the work behind this token goes on.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Whether a task waits for it.</returns>
    public TokenAnswer SendTaskHeartbeat(string token) => Tokens.Beat(token);

    /// <summary>Completes when nothing moves any more: every execution has ended, or waits for time or for an answer.</summary>
    /// <returns>A task that completes then.</returns>
    public Task WhenIdle() => Busy.WhenIdle();

    /// <summary>Starts an execution of a map run.</summary>
    /// <param name="machine">What it runs.</param>
    /// <param name="name">Its name.</param>
    /// <param name="input">Its input.</param>
    /// <param name="mapRunArn">The map run's ARN.</param>
    /// <param name="ended">Called once when it has ended, before the engine could be idle.</param>
    internal Execution StartChild(StateMachine machine, string name, Json input, string mapRunArn, Action ended)
    {
        var id = Options.Seed is { } seed ? RandomId.Create(new Random(Seeds.Mix(seed, name))) : Guid.NewGuid();
        var child = new Execution(machine, name, machine.ExecutionArn(name, id), input, Options.Clock.GetUtcNow(), false)
        {
            MapRunArn = mapRunArn,
        };
        Start(child, ended);
        return child;
    }

    /// <summary>Has an execution stopped, without waiting for it.</summary>
    internal void Abort(Execution execution)
    {
        if (_running.TryGetValue(execution.Arn, out var run))
        {
            _ = run.Stop(null, null);
        }
    }

    internal void Forget(ExecutionRun run)
    {
        _running.TryRemove(new(run.Execution.Arn, run));
        run.Dispose();
    }

    private void Start(Execution execution, Action? ended)
    {
        var run = new ExecutionRun(this, execution, ended);
        _running[execution.Arn] = run;
        run.Start();
    }
}
