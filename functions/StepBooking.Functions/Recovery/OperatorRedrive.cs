using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Recovery;

/// <summary>Takes a booking up because an operator said so, parked or not, and counts its recoveries anew.</summary>
/// <param name="store">Bookings.</param>
/// <param name="started">Starts what takes it up.</param>
public sealed class OperatorRedrive(BookingStore store, RecoveryExecutions started)
{
    /// <summary>
    /// Takes it up. Of a booking that is final every cancellation still to be decided is started again, whatever else is owed; for
    /// anything else it is a recovery.
    /// </summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="undone">What no execution does: cancellations by their ids, null for the booking's own work.</param>
    /// <param name="actor">Who redrives it, for the trail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The executions that were started, by name: none when nothing is left to do, or somebody else took it up.</returns>
    /// <exception cref="MachineBusy">Step Functions could not answer now; the booking is due again soon.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<IReadOnlyList<string>> RedriveAsync(
        Booking booking, IReadOnlyCollection<string?> undone, Actor actor, CancellationToken cancellationToken = default)
    {
        List<string> asked = booking.IsFinal ? [.. booking.OpenCancellations.Select(each => each.Id).Where(undone.Contains)] : [];
        var needsRecovery = !booking.IsSettled && undone.Except(asked).Any();
        if ((asked.Count == 0 && !needsRecovery) || await store.RedriveAsync(booking, actor, cancellationToken) is not { } taken)
            return [];
        var all = new List<RecoveryStart>();
        foreach (var cancellation in asked)
            all.Add(await started.CancelAsync(taken, cancellation, cancellationToken));
        if (needsRecovery)
            all.Add(await started.RecoverAsync(taken, cancellationToken));
        return [.. all.Select(each => each.Execution).OfType<string>()];
    }
}
