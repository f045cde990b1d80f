using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions;

/// <summary>Runs Express state machines, which end after five minutes at the latest and whose executions are not kept.</summary>
/// <param name="engine">Runs them.</param>
/// <param name="time">Counts the minutes.</param>
internal sealed class ExpressRuns(StatesEngine engine, TimeProvider time)
{
    /// <summary>How long an Express execution may take, from the quotas of Step Functions.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Starts an execution.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="name">The execution's name.</param>
    /// <param name="input">Its input.</param>
    /// <param name="synchronous">Whether somebody waits for its end.</param>
    /// <returns>The execution, and how it ends.</returns>
    public (Execution Execution, Task<ExecutionResult> Result) Start(StateMachine machine, string name, Json input, bool synchronous)
    {
        var execution = engine.Start(machine, name, input, synchronous);
        return (execution, End(execution));
    }

    /// <summary>Ends an execution that another process began, when its time is over.</summary>
    public void Watch(Execution execution) => _ = End(execution);

    private async Task<ExecutionResult> End(Execution execution)
    {
        var left = execution.StartTime + Longest - time.GetUtcNow();
        using var late = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        try
        {
            return await execution.Completion.WaitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            await engine.Stop(execution);
            var result = await execution.Completion;
            return result.Status == ExecutionStatus.Aborted
                ? new ExecutionResult(ExecutionStatus.TimedOut, null, "States.Timeout", null)
                : result;
        }
    }
}
