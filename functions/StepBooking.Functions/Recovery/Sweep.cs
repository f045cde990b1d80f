using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Requests;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Recovery;

/// <summary>One run of the schedule: what is due, what died without a row, and how long the oldest parked work waits.</summary>
/// <param name="store">Bookings.</param>
/// <param name="due">What is done for a booking that is due.</param>
/// <param name="dead">What is done for a dead execution.</param>
/// <param name="executions">Executions.</param>
/// <param name="machines">The state machines.</param>
/// <param name="metrics">Metrics.</param>
/// <param name="clock">The time.</param>
public sealed class Sweep(
    BookingStore store,
    DueBookings due,
    DeadExecutions dead,
    Executions executions,
    MachineArns machines,
    Metrics metrics,
    TimeProvider clock)
{
    private const int Page = 25;
    private const int DeadPage = 100;
    private const int DeadPages = 5;
    private const string Failed = "failed";
    private static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    private readonly SortedDictionary<string, int> done = new(StringComparer.Ordinal);

    /// <summary>
    /// Does what there is to do until a time, and goes on with the rest next time. What fails for one booking stops no other.
    /// </summary>
    /// <param name="until">When to begin nothing more.</param>
    /// <param name="logger">Where what fails, and what was done, is told.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How often what was done, by the word for it.</returns>
    internal async Task<IReadOnlyDictionary<string, int>> RunAsync(
        DateTimeOffset until, ILambdaLogger logger, CancellationToken cancellationToken = default)
    {
        done.Clear();
        await TryAsync("the oldest parked work", logger, () => MeasureAsync(cancellationToken));
        foreach (var shard in ShardsInTurn())
            await TryAsync($"shard {shard}", logger, () => SweepShardAsync(shard, until, logger, cancellationToken));
        foreach (var status in DeadExecutions.Deaths)
            await TryAsync($"executions that ended {status}", logger, () => SweepDeadAsync(status, until, logger, cancellationToken));
        if (done.TryGetValue(Failed, out var failures))
            metrics.Count(Metrics.SweepFailures, failures);
        logger.LogInformation("Swept: {done}", string.Join(", ", done.Select(each => $"{each.Key} {each.Value}")));
        return done;
    }

    /// <summary>Each run begins with another shard: one that runs out of time does not leave the same ones out for ever.</summary>
    private IEnumerable<string> ShardsInTurn()
    {
        var first = (int)(clock.GetUtcNow().ToUnixTimeSeconds() / 60 % Due.AllShards.Count);
        return Due.AllShards.Skip(first).Concat(Due.AllShards.Take(first));
    }

    private async Task SweepShardAsync(string shard, DateTimeOffset until, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        DuePage? page = null;
        do
        {
            page = await store.ListDueAsync(shard, Page, page?.Next, cancellationToken);
            foreach (var booking in page.Items)
            {
                if (clock.GetUtcNow() >= until)
                {
                    Count("out of time");
                    return;
                }

                await TryAsync(
                    $"booking {booking.Id}", logger, async () => Count(await due.LookAtAsync(booking, logger, cancellationToken)));
            }
        }
        while (page.Next is not null);
    }

    private async Task SweepDeadAsync(string status, DateTimeOffset until, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Recent;
        string? next = null;
        for (var page = 0; page < DeadPages && clock.GetUtcNow() < until; page++)
        {
            var listed = await executions.ListAsync(
                machines.Booking, ExecutionStatus.FindValue(status), DeadPage, next, cancellationToken);
            var recent = (listed.Executions ?? []).Where(each => EndedAt(each) >= since).ToList();
            foreach (var (name, redrives) in await RowlessAsync(recent, cancellationToken))
            {
                await TryAsync($"execution {name}", logger, async () =>
                {
                    var start = await dead.OfBookingAsync(name, null, redrives, nameof(SweepDueFunction.SweepDue), cancellationToken);
                    Count(start.Outcome == RecoveryOutcome.Started ? "rowless started" : "rowless left");
                });
            }

            next = listed.NextToken;
            if (next is null || recent.Count == 0)
                return;
        }
    }

    private static DateTimeOffset EndedAt(ExecutionListItem execution) =>
        execution.StopDate is { } stopped ? new DateTimeOffset(stopped.ToUniversalTime()) : DateTimeOffset.MinValue;

    /// <summary>Those of whose bookings there is no row, by name, and how often each was redriven.</summary>
    private async Task<IReadOnlyDictionary<string, int>> RowlessAsync(
        IEnumerable<ExecutionListItem> ended, CancellationToken cancellationToken)
    {
        var rowless = ended.Where(each => BookingId.IsValid(each.Name)).ToDictionary(each => each.Name!, each => each.RedriveCount ?? 0);
        if (rowless.Count == 0)
            return rowless;
        foreach (var booking in await store.GetManyAsync(rowless.Keys, cancellationToken))
            rowless.Remove(booking.Id);
        return rowless;
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var parked = await store.ListDueAsync(Due.Parked, 1, null, cancellationToken);
        var waits = parked.Items is [{ DueAt: { } since }, ..] ? clock.GetUtcNow() - since : TimeSpan.Zero;
        metrics.Seconds(Metrics.OldestParkedSeconds, waits);
    }

    private void Count(string what) => done[what] = done.GetValueOrDefault(what) + 1;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One booking must not hold up the others.")]
    private async Task TryAsync(string what, ILambdaLogger logger, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault)
        {
            Count(Failed);
            logger.LogWarning("The sweep of {what} failed: {fault}", what, $"{fault.GetType().Name}: {fault.Message}");
        }
    }
}
