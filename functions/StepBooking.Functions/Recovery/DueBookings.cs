using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Events;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Approvals;

namespace StepBooking.Functions.Recovery;

/// <summary>What is done for a booking that is due: nothing, where somebody is at it.</summary>
/// <param name="store">Bookings.</param>
/// <param name="executions">Executions.</param>
/// <param name="machines">The state machines.</param>
/// <param name="starter">Takes bookings up again.</param>
/// <param name="requests">Asks providers.</param>
/// <param name="events">Publishes what is owed of events.</param>
/// <param name="clock">The time.</param>
public sealed class DueBookings(
    BookingStore store,
    Executions executions,
    MachineArns machines,
    RecoveryStarter starter,
    ApprovalRequests requests,
    OutcomeEvents events,
    TimeProvider clock)
{
    private static readonly Actor Sweeper = new(nameof(SweepDueFunction.SweepDue), null);

    /// <summary>Looks at one booking and does what it needs.</summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="logger">Where a question to a provider that failed is told.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was done, in a word.</returns>
    /// <exception cref="MachineBusy">Step Functions could not answer now; the booking stays due.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    /// <exception cref="QueueUnavailable">The queue of parked work could not answer now.</exception>
    internal async Task<string> LookAtAsync(Booking booking, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        if (booking.IsParked || booking.DueAt is null || booking.DueAt > clock.GetUtcNow())
            return "moved";
        if (booking.IsOnlyHeld)
            return await CloseHoldAsync(booking, cancellationToken);
        if (booking.OwedEvents.Any())
            return await events.PublishOwedAsync(booking, cancellationToken) ? "published" : "left";
        if (booking.IsSettled && !booking.OpenCancellations.Any())
        {
            await store.LeaveDueAsync(booking, cancellationToken);
            return "settled";
        }

        return IsToBeAsked(booking)
            ? await AskAsync(booking, logger, cancellationToken)
            : await TakeUpAsync(booking, cancellationToken);
    }

    private bool IsToBeAsked(Booking booking) =>
        booking.Phase == BookingPhase.Reserved && booking.Owes.Contains(Debt.Ask) && booking.ApproveBy > clock.GetUtcNow();

    /// <summary>A provider who was not asked yet is asked, rather than the booking turned back: its time is not over.</summary>
    private async Task<string> AskAsync(Booking booking, ILambdaLogger logger, CancellationToken cancellationToken) =>
        await requests.AskAsync(booking, Sweeper, logger, cancellationToken) ? "asked" : "left";

    private async Task<string> CloseHoldAsync(Booking hold, CancellationToken cancellationToken)
    {
        if (await store.CloseHoldAsync(hold.Id, BookingStatus.Expired, Sweeper, cancellationToken) is { IsFinal: true })
            return "closed";
        await store.LookLaterAsync(hold, cancellationToken);
        return "left";
    }

    /// <summary>
    /// Cancellations still to be decided come first: nothing else decides them, and what the booking owes by itself may never be paid. Of a
    /// booking that is open they wait for its end.
    /// </summary>
    private async Task<string> TakeUpAsync(Booking booking, CancellationToken cancellationToken)
    {
        foreach (var asked in booking.IsFinal ? booking.OpenCancellations : [])
        {
            if (!await IsDecidingAsync(booking, asked.Id, cancellationToken))
                return WordOf(await starter.RestartAsync(booking, asked.Id, cancellationToken));
        }

        if (booking.HasWorkOfItsOwn && !await IsUnderWayAsync(booking, cancellationToken))
            return WordOf(await starter.StartAsync(booking, cancellationToken));
        foreach (var cancellation in CancellationsOf(booking))
        {
            if (!await IsCancellingAsync(booking, cancellation, cancellationToken))
                return WordOf(await starter.RestartAsync(booking, cancellation, cancellationToken));
        }

        await store.LookLaterAsync(booking, cancellationToken);
        return "left";
    }

    private static List<string> CancellationsOf(Booking booking) =>
    [
        .. booking.OpenCancellations.Select(each => each.Id)
            .Concat(booking.Owes.Select(Debt.CancellationOf).OfType<string>())
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>A living execution is left alone unless it should long be further: every step stands a recovery beside it.</summary>
    private async Task<bool> IsUnderWayAsync(Booking booking, CancellationToken cancellationToken)
    {
        if (await IsRecoveringAsync(booking, cancellationToken))
            return true;
        var isLate = booking.Phase is BookingPhase.Capturing or BookingPhase.Undoing
            || (!booking.IsFinal && booking.ApproveBy <= clock.GetUtcNow());
        return !isLate
            && booking.Execution is { } execution
            && await executions.IsRunningAsync(machines.Booking, execution, cancellationToken);
    }

    private async Task<bool> IsRecoveringAsync(Booking booking, CancellationToken cancellationToken) =>
        booking.Recoveries > 0
        && await executions.IsRunningAsync(machines.Recovery, RecoveryNames.Recovery(booking.Id, booking.Recoveries), cancellationToken);

    /// <summary>A recovery pays what a cancellation owes, too; it decides none.</summary>
    private async Task<bool> IsCancellingAsync(Booking booking, string cancellation, CancellationToken cancellationToken) =>
        await IsRecoveringAsync(booking, cancellationToken) || await IsDecidingAsync(booking, cancellation, cancellationToken);

    private async Task<bool> IsDecidingAsync(Booking booking, string cancellation, CancellationToken cancellationToken)
    {
        var first = CancellationExecution.NameOf(booking.Id, cancellation);
        if (await executions.IsRunningAsync(machines.Cancellation, first, cancellationToken))
            return true;
        for (var number = booking.Recoveries; number > booking.RecoveriesAtRedrive; number--)
        {
            var again = RecoveryNames.Cancellation(booking.Id, cancellation, number);
            if (await executions.IsRunningAsync(machines.Cancellation, again, cancellationToken))
                return true;
        }

        return false;
    }

    private static string WordOf(RecoveryStart start) => start.Outcome switch
    {
        RecoveryOutcome.Started => "started",
        RecoveryOutcome.Parked => "given up",
        _ => "left",
    };
}
