using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Recovery;

/// <summary>Starts the executions that take bookings up, by names that no two takings-up share.</summary>
/// <param name="executions">Starts executions.</param>
/// <param name="machines">The state machines.</param>
public sealed class RecoveryExecutions(Executions executions, MachineArns machines)
{
    /// <summary>Starts a recovery.</summary>
    /// <param name="taken">The booking as it was taken up.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MachineBusy">Step Functions could not answer now.</exception>
    internal async Task<RecoveryStart> RecoverAsync(Booking taken, CancellationToken cancellationToken)
    {
        var name = RecoveryNames.Recovery(taken.Id, taken.Recoveries);
        await executions.StartAsync(machines.Recovery, name, RecoveryNames.RecoveryInput(taken.Id), cancellationToken);
        return new RecoveryStart(RecoveryOutcome.Started, name);
    }

    /// <summary>Starts a cancellation again.</summary>
    /// <param name="taken">The booking as it was taken up.</param>
    /// <param name="cancellationId">The cancellation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MachineBusy">Step Functions could not answer now.</exception>
    internal Task<RecoveryStart> CancelAsync(Booking taken, string cancellationId, CancellationToken cancellationToken) =>
        CancelAsync(taken.Id, cancellationId, RecoveryNames.Cancellation(taken.Id, cancellationId, taken.Recoveries), cancellationToken);

    /// <summary>Starts a cancellation under a name; one that has it already stays as it is.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="cancellationId">The cancellation.</param>
    /// <param name="name">The execution's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MachineBusy">Step Functions could not answer now.</exception>
    internal async Task<RecoveryStart> CancelAsync(string bookingId, string cancellationId, string name, CancellationToken cancellationToken)
    {
        await executions.StartAsync(machines.Cancellation, name, CancellationExecution.InputOf(bookingId, cancellationId), cancellationToken);
        return new RecoveryStart(RecoveryOutcome.Started, name);
    }
}
