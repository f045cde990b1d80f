using System.Text.Json;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;

namespace StepBooking.Functions.Recovery;

/// <summary>
/// The target of the schedule: finds what the rule on dead executions missed, holds that are over, and providers still to be asked. A run
/// beside another is harmless: every change is a conditional write.
/// </summary>
/// <param name="sweep">Does the work.</param>
/// <param name="clock">The time.</param>
public sealed class SweepDueFunction(Sweep sweep, TimeProvider clock)
{
    /// <summary>What is left of the function's time when nothing more is begun.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(12);

    /// <summary>Sweeps what is due, in bounded time; the rest is swept by the next run.</summary>
    /// <param name="scheduled">The schedule's event, which says nothing that matters here.</param>
    /// <param name="context">How much time there is.</param>
    [LambdaFunction]
    public Task SweepDue(JsonElement scheduled, ILambdaContext context) =>
        sweep.RunAsync(clock.GetUtcNow() + context.RemainingTime - Reserve, context.Logger);
}
