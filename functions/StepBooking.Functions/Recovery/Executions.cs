using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Recovery;

/// <summary>Executions of the state machines, by name.</summary>
/// <param name="client">Speaks to Step Functions.</param>
public sealed class Executions(IAmazonStepFunctions client)
{
    /// <summary>Starts an execution. One of that name that runs or has ended is no error: somebody was faster.</summary>
    /// <exception cref="MachineBusy">Step Functions could not answer now; it may have started.</exception>
    public Task StartAsync(string machineArn, string name, string input, CancellationToken cancellationToken = default) =>
        AskAsync(
            async () =>
            {
                try
                {
                    var start = new StartExecutionRequest { StateMachineArn = machineArn, Name = name, Input = input };
                    return await client.StartExecutionAsync(start, cancellationToken);
                }
                catch (ExecutionAlreadyExistsException)
                {
                    return null;
                }
            },
            cancellationToken);

    /// <summary>How an execution stands; null when there is none of that name.</summary>
    /// <exception cref="MachineBusy">Step Functions could not answer now.</exception>
    public Task<DescribeExecutionResponse?> FindAsync(string machineArn, string name, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeExecutionResponse?>(
            async () =>
            {
                try
                {
                    var describe = new DescribeExecutionRequest { ExecutionArn = ArnOf(machineArn, name) };
                    return await client.DescribeExecutionAsync(describe, cancellationToken);
                }
                catch (ExecutionDoesNotExistException)
                {
                    return null;
                }
            },
            cancellationToken);

    /// <summary>Lets an execution go on from where it failed.</summary>
    /// <returns>False when it cannot be redriven: it runs or succeeded, is too old, or gone.</returns>
    /// <exception cref="MachineBusy">Step Functions could not answer now; it may have been redriven.</exception>
    public Task<bool> TryRedriveAsync(string executionArn, CancellationToken cancellationToken = default) =>
        AskAsync(
            async () =>
            {
                try
                {
                    await client.RedriveExecutionAsync(new RedriveExecutionRequest { ExecutionArn = executionArn }, cancellationToken);
                    return true;
                }
                catch (Exception fault) when (fault is ExecutionNotRedrivableException or ExecutionDoesNotExistException)
                {
                    return false;
                }
            },
            cancellationToken);

    /// <summary>Whether an execution of that name runs.</summary>
    /// <exception cref="MachineBusy">Step Functions could not answer now.</exception>
    public async Task<bool> IsRunningAsync(string machineArn, string name, CancellationToken cancellationToken = default) =>
        (await FindAsync(machineArn, name, cancellationToken))?.Status == ExecutionStatus.RUNNING;

    /// <summary>The executions of a machine that stand so, the latest started first, one page.</summary>
    /// <exception cref="MachineBusy">Step Functions could not answer now.</exception>
    public Task<ListExecutionsResponse> ListAsync(
        string machineArn, ExecutionStatus status, int limit, string? next, CancellationToken cancellationToken = default)
    {
        var list = new ListExecutionsRequest { StateMachineArn = machineArn, StatusFilter = status, MaxResults = limit, NextToken = next };
        return AskAsync(() => client.ListExecutionsAsync(list, cancellationToken), cancellationToken);
    }

    /// <summary>The ARN of a machine's execution of that name.</summary>
    internal static string ArnOf(string machineArn, string name) =>
        $"{machineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{name}";

    private static async Task<T> AskAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception fault) when (MachineFaults.IsTransient(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw new MachineBusy($"Step Functions did not answer: {fault.GetType().Name}.");
        }
    }
}
