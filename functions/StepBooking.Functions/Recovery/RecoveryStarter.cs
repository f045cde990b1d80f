using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Parked;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Recovery;

/// <summary>
/// Takes a booking up again whose execution died. The count in its row is written first and names the execution, so two who saw it dead
/// start one; one who dies in between leaves a row that is due again soon.
/// </summary>
/// <param name="store">Bookings.</param>
/// <param name="started">Starts what takes it up.</param>
/// <param name="inbox">The queue of parked work.</param>
/// <param name="metrics">Metrics.</param>
/// <param name="clock">The time.</param>
public sealed class RecoveryStarter(
    BookingStore store, RecoveryExecutions started, IOperatorInbox inbox, Metrics metrics, TimeProvider clock)
{
    /// <summary>How often a booking is taken up before an operator must look at it.</summary>
    public const int Most = 5;

    /// <summary>Starts a recovery of a booking that is open or owes something; after <see cref="Most"/> of them, parks it.</summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MachineBusy">Step Functions could not answer now; the booking is due again soon.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    /// <exception cref="QueueUnavailable">The queue of parked work could not answer now.</exception>
    public Task<RecoveryStart> StartAsync(Booking booking, CancellationToken cancellationToken = default) =>
        booking.IsSettled
            ? Task.FromResult(new RecoveryStart(RecoveryOutcome.Nothing))
            : TakeUpAsync(booking, taken => started.RecoverAsync(taken, cancellationToken), cancellationToken);

    /// <summary>Starts a cancellation again that died before it was decided, or before what it owes was paid.</summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="cancellationId">The cancellation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MachineBusy">Step Functions could not answer now; the booking is due again soon.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    /// <exception cref="QueueUnavailable">The queue of parked work could not answer now.</exception>
    public Task<RecoveryStart> RestartAsync(Booking booking, string cancellationId, CancellationToken cancellationToken = default) =>
        booking.IsWorkOf(cancellationId)
            ? TakeUpAsync(booking, taken => started.CancelAsync(taken, cancellationId, cancellationToken), cancellationToken)
            : Task.FromResult(new RecoveryStart(RecoveryOutcome.Nothing));

    private async Task<RecoveryStart> TakeUpAsync(
        Booking booking, Func<Booking, Task<RecoveryStart>> start, CancellationToken cancellationToken)
    {
        if (booking.IsParked)
            return new RecoveryStart(RecoveryOutcome.Nothing);
        if (booking.Recoveries - booking.RecoveriesAtRedrive >= Most)
            return await ParkAsync(booking, cancellationToken);
        return await store.TakeUpAsync(booking, cancellationToken) is { } taken
            ? await start(taken)
            : new RecoveryStart(RecoveryOutcome.Moved);
    }

    /// <summary>
    /// Before it is parked, each cancellation still to be decided is started under its first name: whoever was to start it may have died,
    /// and all takings-up may have gone into something else. One that was started stays as it is.
    /// </summary>
    private async Task<RecoveryStart> ParkAsync(Booking booking, CancellationToken cancellationToken)
    {
        foreach (var asked in booking.OpenCancellations)
        {
            await started.CancelAsync(booking.Id, asked.Id, CancellationExecution.NameOf(booking.Id, asked.Id), cancellationToken);
        }

        var owes = booking.Owes.Order(StringComparer.Ordinal).ToList();
        var work = new ParkedWork(
            booking.Id,
            RecoveryNames.Recovery(booking.Id, booking.Recoveries),
            booking.Status.Text(),
            owes,
            booking.Reason,
            "StartRecovery",
            "RecoveriesExhausted",
            clock.GetUtcNow());
        await inbox.SendAsync(work, cancellationToken);
        metrics.Count(Metrics.Parked);
        var parked = await store.GiveUpAsync(booking, cancellationToken);
        return new RecoveryStart(parked ? RecoveryOutcome.Parked : RecoveryOutcome.Moved);
    }
}
