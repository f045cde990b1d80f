using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using StepBooking.Bookings.Requests;
using StepBooking.Functions.Recovery;

namespace StepBooking.Functions.Api;

/// <summary>Starts a booking's execution.</summary>
/// <param name="client">Speaks to Step Functions.</param>
/// <param name="stateMachineArn">The state machine that books.</param>
public sealed class BookingStarter(IAmazonStepFunctions client, string stateMachineArn)
{
    /// <summary>Starts the execution of this name. While it runs, the same start again is no other one.</summary>
    /// <returns>False if an execution of this name has ended, or has another input.</returns>
    /// <exception cref="ApiProblem">503: whether it was started is not known, or it could not be.</exception>
    internal async Task<bool> TryStart(string bookingId, string input, CancellationToken cancellationToken)
    {
        var start = new StartExecutionRequest { StateMachineArn = stateMachineArn, Name = bookingId, Input = input };
        try
        {
            await client.StartExecutionAsync(start, cancellationToken);
            return true;
        }
        catch (ExecutionAlreadyExistsException)
        {
            return false;
        }
        catch (Exception fault) when (MachineFaults.IsTransient(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw Problems.Unavailable("The booking could not be started now. Send the same request under the same Idempotency-Key again.");
        }
    }

    /// <summary>Whether the execution of this name carries this request, whatever became of it.</summary>
    /// <param name="bookingId">The name.</param>
    /// <param name="fingerprint">The request's fingerprint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ApiProblem">503: it could not be asked.</exception>
    internal async Task<bool> Carries(string bookingId, string fingerprint, CancellationToken cancellationToken)
    {
        var execution = Executions.ArnOf(stateMachineArn, bookingId);
        try
        {
            var described = await client.DescribeExecutionAsync(new() { ExecutionArn = execution }, cancellationToken);
            using var input = JsonDocument.Parse(described.Input ?? "null", new JsonDocumentOptions { MaxDepth = StepBookingSerializer.Deepest });
            return ExecutionInput.Read(input.RootElement).Fingerprint == fingerprint;
        }
        catch (Exception fault) when (MachineFaults.IsTransient(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw Problems.Unavailable("Whether the hold is booked already could not be told now. Send the same request again.");
        }
    }
}
