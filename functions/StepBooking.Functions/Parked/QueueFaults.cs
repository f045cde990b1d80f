using Amazon.Runtime;

namespace StepBooking.Functions.Parked;

/// <summary>Tells what keeps SQS from answering now from what is an answer.</summary>
internal static class QueueFaults
{
    /// <summary>Whether another attempt may do better: whether this one had an effect is not known.</summary>
    /// <param name="fault">What the client threw.</param>
    internal static bool IsTransient(Exception fault) => fault switch
    {
        AmazonServiceException service =>
            (int)service.StatusCode is 0 or 429 or >= 500 || service.ErrorCode is "RequestThrottled" or "ThrottlingException",
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };
}
