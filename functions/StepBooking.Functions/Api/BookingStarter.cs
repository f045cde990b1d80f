using System.Net;
using Amazon.Runtime;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

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
        catch (Exception fault) when (IsTransient(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw Problems.Unavailable("The booking could not be started now. Send the same request under the same Idempotency-Key again.");
        }
    }

    private static bool IsTransient(Exception fault) => fault switch
    {
        ExecutionLimitExceededException => true,
        AmazonServiceException service => service.StatusCode is 0 or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
            || service.ErrorCode is "ThrottlingException" or "Throttling" or "RequestTimeout",
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };
}
