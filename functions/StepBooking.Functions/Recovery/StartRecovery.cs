using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Recovery;

/// <summary>
/// The target of the rule on executions that failed, timed out or were aborted. Such events come at least once, and now and then not at
/// all: what is missed, the schedule finds.
/// </summary>
/// <param name="dead">What is done for a dead execution.</param>
/// <param name="machines">The state machines.</param>
public sealed class StartRecoveryFunction(DeadExecutions dead, MachineArns machines)
{
    /// <summary>Takes up what a dead execution left. One whose booking owes nothing, or is an operator's, needs nobody.</summary>
    /// <exception cref="MachineBusy">Step Functions could not answer now: the event comes again.</exception>
    /// <exception cref="StoreBusy">The store could not answer now: the event comes again.</exception>
    /// <exception cref="QueueUnavailable">The queue of parked work could not answer now: the event comes again.</exception>
    [LambdaFunction]
    public async Task StartRecovery(ExecutionEnded input, ILambdaContext context)
    {
        var start = await OfAsync(input?.Detail);
        context.Logger.LogInformation(
            "Execution {execution} ended {status}: {outcome} {started}",
            input?.Detail?.Name ?? "without a name",
            input?.Detail?.Status ?? string.Empty,
            start.Outcome,
            start.Execution ?? string.Empty);
    }

    private async Task<RecoveryStart> OfAsync(ExecutionEndedDetail? ended)
    {
        if (ended is not { Name: { } name, Status: { } status } || !DeadExecutions.Deaths.Contains(status))
            return new RecoveryStart(RecoveryOutcome.Nothing);
        if (ended.StateMachineArn == machines.Booking)
            return await dead.OfBookingAsync(name, ended.Input, ended.RedriveCount, nameof(StartRecovery));
        return ended.StateMachineArn == machines.Cancellation
            ? await dead.OfCancellationAsync(name)
            : new RecoveryStart(RecoveryOutcome.Nothing);
    }
}
