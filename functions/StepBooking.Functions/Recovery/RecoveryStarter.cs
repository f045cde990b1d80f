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
/// <param name="executions">Starts executions.</param>
/// <param name="machines">The state machines.</param>
/// <param name="inbox">The queue of parked work.</param>
/// <param name="metrics">Metrics.</param>
/// <param name="clock">The time.</param>
public sealed class RecoveryStarter(
    BookingStore store, Executions executions, MachineArns machines, IOperatorInbox inbox, Metrics metrics, TimeProvider clock)
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
            : TakeUpAsync(booking, taken => RecoverAsync(taken, cancellationToken), cancellationToken);

    /// <summary>Starts a cancellation again that died before it was decided, or before what it owes was paid.</summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="cancellationId">The cancellation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MachineBusy">Step Functions could not answer now; the booking is due again soon.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    /// <exception cref="QueueUnavailable">The queue of parked work could not answer now.</exception>
    public Task<RecoveryStart> RestartAsync(Booking booking, string cancellationId, CancellationToken cancellationToken = default) =>
        booking.IsWorkOf(cancellationId)
            ? TakeUpAsync(booking, taken => CancelAsync(taken, cancellationId, cancellationToken), cancellationToken)
            : Task.FromResult(new RecoveryStart(RecoveryOutcome.Nothing));

    /// <summary>
    /// Takes a booking up because an operator said so, parked or not, and counts its recoveries anew. Of a booking that is final every
    /// cancellation still to be decided is started again, whatever else is owed; for anything else it is a recovery.
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
        var started = new List<RecoveryStart>();
        foreach (var cancellation in asked)
            started.Add(await CancelAsync(taken, cancellation, cancellationToken));
        if (needsRecovery)
            started.Add(await RecoverAsync(taken, cancellationToken));
        return [.. started.Select(each => each.Execution).OfType<string>()];
    }

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

    private async Task<RecoveryStart> RecoverAsync(Booking taken, CancellationToken cancellationToken)
    {
        var name = RecoveryNames.Recovery(taken.Id, taken.Recoveries);
        await executions.StartAsync(machines.Recovery, name, RecoveryNames.RecoveryInput(taken.Id), cancellationToken);
        return new RecoveryStart(RecoveryOutcome.Started, name);
    }

    private async Task<RecoveryStart> CancelAsync(Booking taken, string cancellationId, CancellationToken cancellationToken)
    {
        var name = RecoveryNames.Cancellation(taken.Id, cancellationId, taken.Recoveries);
        await executions.StartAsync(
            machines.Cancellation, name, CancellationExecution.InputOf(taken.Id, cancellationId), cancellationToken);
        return new RecoveryStart(RecoveryOutcome.Started, name);
    }

    /// <summary>
    /// Before it is parked, each cancellation still to be decided is started under its first name: whoever was to start it may have died,
    /// and all takings-up may have gone into something else. One that was started stays as it is.
    /// </summary>
    private async Task<RecoveryStart> ParkAsync(Booking booking, CancellationToken cancellationToken)
    {
        foreach (var asked in booking.OpenCancellations)
        {
            var first = CancellationExecution.NameOf(booking.Id, asked.Id);
            await executions.StartAsync(
                machines.Cancellation, first, CancellationExecution.InputOf(booking.Id, asked.Id), cancellationToken);
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
