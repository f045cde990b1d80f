using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Cancellations;
using StepBooking.Functions.Recovery;

namespace StepBooking.Functions.Api.Parked;

/// <summary>The executions of a booking, found by their names: its own, its cancellations', its latest recovery.</summary>
/// <param name="executions">Executions.</param>
/// <param name="machines">The state machines.</param>
public sealed class BookingExecutions(Executions executions, MachineArns machines)
{
    /// <summary>How many numbers are looked through for the latest of a kind: a number may be another kind's.</summary>
    private const int Deepest = RecoveryStarter.Most;

    /// <summary>Those that could pay what the booking owes by itself, not by a cancellation: the likelier first.</summary>
    /// <exception cref="Bookings.Refusals.MachineBusy">Step Functions could not answer now.</exception>
    internal async Task<IReadOnlyList<DescribeExecutionResponse>> OfItselfAsync(Booking booking, CancellationToken cancellationToken)
    {
        var own = await executions.FindAsync(machines.Booking, booking.Id, cancellationToken);
        var recovery = await LatestAsync(
            machines.Recovery, booking, number => RecoveryNames.Recovery(booking.Id, number), cancellationToken);
        return [.. new[] { own, recovery }.OfType<DescribeExecutionResponse>()];
    }

    /// <summary>The latest execution of a cancellation; null when it has none.</summary>
    /// <exception cref="Bookings.Refusals.MachineBusy">Step Functions could not answer now.</exception>
    internal async Task<DescribeExecutionResponse?> OfCancellationAsync(
        Booking booking, string cancellationId, CancellationToken cancellationToken) =>
        await LatestAsync(
            machines.Cancellation, booking, number => RecoveryNames.Cancellation(booking.Id, cancellationId, number), cancellationToken)
        ?? await executions.FindAsync(machines.Cancellation, CancellationExecution.NameOf(booking.Id, cancellationId), cancellationToken);

    /// <summary>All of them.</summary>
    /// <exception cref="Bookings.Refusals.MachineBusy">Step Functions could not answer now.</exception>
    internal async Task<IReadOnlyList<ExecutionAnswer>> AllAsync(Booking booking, CancellationToken cancellationToken)
    {
        var found = new List<DescribeExecutionResponse>(await OfItselfAsync(booking, cancellationToken));
        foreach (var cancellationId in booking.Cancels.Keys.Where(booking.IsWorkOf).Order(StringComparer.Ordinal))
        {
            if (await OfCancellationAsync(booking, cancellationId, cancellationToken) is { } cancellation)
                found.Add(cancellation);
        }

        return [.. found.Select(each => new ExecutionAnswer(each.Name!, each.ExecutionArn!, each.Status!.Value, IsRedrivable(each)))];
    }

    /// <summary>Whether an execution can be redriven, as far as it says.</summary>
    internal static bool IsRedrivable(DescribeExecutionResponse execution) => execution.RedriveStatus == ExecutionRedriveStatus.REDRIVABLE;

    private async Task<DescribeExecutionResponse?> LatestAsync(
        string machine, Booking booking, Func<int, string> nameOf, CancellationToken cancellationToken)
    {
        for (var number = booking.Recoveries; number > 0 && number > booking.Recoveries - Deepest; number--)
        {
            if (await executions.FindAsync(machine, nameOf(number), cancellationToken) is { } found)
                return found;
        }

        return null;
    }
}
