using System.Text.Json;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;

namespace StepBooking.Functions.Waiting;

/// <summary>
/// The target of the waiting lists' schedule: offers seats that are free to those who wait for them, and ends offers whose time is over. A
/// run beside another is harmless: every change is a conditional write.
/// </summary>
/// <param name="sweep">Does the work.</param>
/// <param name="clock">The time.</param>
public sealed class OfferSeatsFunction(OfferSweep sweep, TimeProvider clock)
{
    /// <summary>What is left of the function's time when nothing more is begun.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(12);

    /// <summary>Looks at every waiting list, in bounded time; the rest is looked at by the next run.</summary>
    /// <param name="scheduled">The schedule's event, which says nothing that matters here.</param>
    /// <param name="context">How much time there is.</param>
    [LambdaFunction]
    public Task OfferSeats(JsonElement scheduled, ILambdaContext context) =>
        sweep.RunAsync(clock.GetUtcNow() + context.RemainingTime - Reserve, context.Logger);
}
