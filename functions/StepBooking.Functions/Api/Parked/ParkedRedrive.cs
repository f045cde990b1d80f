using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Recovery;

namespace StepBooking.Functions.Api.Parked;

/// <summary>
/// Takes a parked booking up again: what failed goes on from where it failed; for what cannot be redriven (it succeeded, is too old, or
/// gone) a recovery does the same. The row is written first, so that whoever dies in between leaves a booking that the schedule finds.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="found">Their executions.</param>
/// <param name="executions">Redrives executions.</param>
/// <param name="redrive">Starts what no execution does any more.</param>
public sealed class ParkedRedrive(BookingStore bookings, BookingExecutions found, Executions executions, OperatorRedrive redrive)
{
    /// <summary>Why the trail says it was given back.</summary>
    internal const string Why = "redrive";

    /// <summary>Redrives a booking.</summary>
    /// <param name="booking">The booking as read: parked, or given back by a redrive that died before its second half.</param>
    /// <param name="actor">Who redrives it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What came of it; null when the booking is not parked any more.</returns>
    /// <exception cref="Bookings.Refusals.MachineBusy">
    /// Step Functions could not answer now: the booking is parked still, or due again soon if it was given back already. Call again.
    /// </exception>
    /// <exception cref="Bookings.Refusals.StoreBusy">The store could not answer now.</exception>
    internal async Task<RedriveAnswer?> RedriveAsync(Booking booking, Actor actor, CancellationToken cancellationToken)
    {
        var work = await WorkOf(booking, cancellationToken);
        if (booking.IsParked)
        {
            if (await bookings.UnparkAsync(booking, actor, Why, cancellationToken) is not { } taken)
                return null;
            booking = taken;
        }

        var redriven = new List<string>();
        var running = new List<string>();
        var undone = new List<string?>();
        foreach (var (cancellation, candidates) in work)
        {
            if (!await TryRedriveAsync(candidates, redriven, running, cancellationToken))
                undone.Add(cancellation);
        }

        var started = await redrive.RedriveAsync(booking, undone, actor, cancellationToken);
        return new RedriveAnswer(booking.Id, redriven, running, started);
    }

    /// <summary>For each kind of work that the booking has, its own (null) or a cancellation's, the executions that could finish it.</summary>
    private async Task<IReadOnlyList<(string? Cancellation, IReadOnlyList<DescribeExecutionResponse> Candidates)>> WorkOf(
        Booking booking, CancellationToken cancellationToken)
    {
        var work = new List<(string? Cancellation, IReadOnlyList<DescribeExecutionResponse> Candidates)>();
        if (booking.HasWorkOfItsOwn)
            work.Add((null, await found.OfItselfAsync(booking, cancellationToken)));
        foreach (var id in booking.Cancels.Keys.Where(booking.IsWorkOf).Order(StringComparer.Ordinal))
            work.Add((id, await found.OfCancellationAsync(booking, id, cancellationToken) is { } cancellation ? [cancellation] : []));
        return work;
    }

    private async Task<bool> TryRedriveAsync(
        IReadOnlyList<DescribeExecutionResponse> candidates,
        List<string> redriven,
        List<string> running,
        CancellationToken cancellationToken)
    {
        if (candidates.FirstOrDefault(each => each.Status == ExecutionStatus.RUNNING) is { } alive)
        {
            running.Add(alive.Name!);
            return true;
        }

        foreach (var candidate in candidates.Where(BookingExecutions.IsRedrivable))
        {
            if (await executions.TryRedriveAsync(candidate.ExecutionArn!, cancellationToken))
            {
                redriven.Add(candidate.Name!);
                return true;
            }
        }

        return false;
    }
}
