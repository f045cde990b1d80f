using System.Net;
using Amazon.Runtime;
using Amazon.StepFunctions.Model;

namespace StepBooking.Functions.Recovery;

/// <summary>Tells what keeps Step Functions from answering now from what is an answer.</summary>
internal static class MachineFaults
{
    /// <summary>Whether another attempt may do better: whether this one had an effect is not known.</summary>
    /// <param name="fault">What the client threw.</param>
    internal static bool IsTransient(Exception fault) => fault switch
    {
        ExecutionLimitExceededException => true,
        AmazonServiceException service => service.StatusCode is 0 or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
            || service.ErrorCode is "ThrottlingException" or "Throttling" or "RequestTimeout",
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };
}
