using StepBooking.Bookings.Cancellations;
using StepBooking.Functions.Recovery;

namespace StepBooking.Functions.Api;

/// <summary>Starts the execution of a cancellation that was asked for.</summary>
/// <param name="executions">Speaks to Step Functions.</param>
/// <param name="stateMachineArn">The state machine that cancels.</param>
public sealed class CancellationStarter(Executions executions, string stateMachineArn)
{
    /// <summary>Starts it once: where it runs or has ended already, nothing happens. One that died is started again by recovery.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="cancellationId">The cancellation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Bookings.Refusals.MachineBusy">Step Functions could not answer now; it may have started.</exception>
    internal Task StartAsync(string bookingId, string cancellationId, CancellationToken cancellationToken) => executions.StartAsync(
        stateMachineArn,
        CancellationExecution.NameOf(bookingId, cancellationId),
        CancellationExecution.InputOf(bookingId, cancellationId),
        cancellationToken);
}
