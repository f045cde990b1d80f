using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Time;

/// <summary>Runs executions without waiting for real time.</summary>
public static class VirtualTime
{
    /// <summary>Moves the clock on, letting the engine do at each moment what is due then.</summary>
    /// <param name="engine">The engine, made with this clock.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="by">How far.</param>
    /// <returns>A task that completes when nothing moves any more.</returns>
    public static async Task Advance(this StatesEngine engine, VirtualClock clock, TimeSpan by)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(clock);
        var until = clock.GetUtcNow() + by;
        await engine.WhenIdle();
        while (clock.NextDue <= until)
        {
            clock.AdvanceToNext();
            await engine.WhenIdle();
        }

        clock.Advance(until - clock.GetUtcNow());
    }

    /// <summary>Moves the clock from one due moment to the next until the execution has ended.</summary>
    /// <param name="engine">The engine, made with this clock.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="execution">The execution.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="InvalidOperationException">It waits for an answer to a task token that nobody gives, and for no moment.</exception>
    public static async Task<ExecutionResult> RunToEnd(this StatesEngine engine, VirtualClock clock, Execution execution)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(execution);
        while (true)
        {
            await engine.WhenIdle();
            if (execution.Completion.IsCompleted)
            {
                return await execution.Completion;
            }

            if (!clock.AdvanceToNext())
            {
                throw new InvalidOperationException($"{execution.Arn} waits for something other than time.");
            }
        }
    }
}
