using System.Net;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Bookings.Store;

/// <summary>Tells what keeps the store from answering now from what is an answer.</summary>
internal static class StoreFaults
{
    private const string ConditionFailed = "ConditionalCheckFailed";
    private const string NoReason = "None";

    private static readonly HashSet<string> TransientReasons =
        ["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"];

    /// <summary>Makes the call, and throws <see cref="StoreBusy"/> where another attempt may do better.</summary>
    /// <exception cref="StoreBusy">Throttled, in conflict, or out of reach.</exception>
    internal static async Task<T> Translate<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception fault) when (IsTransient(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw new StoreBusy($"The store did not answer: {fault.GetType().Name}.");
        }
    }

    /// <summary>What each item of a cancelled transaction says; transient reasons are thrown.</summary>
    internal static IReadOnlyList<CancellationReason> Answers(TransactionCanceledException refused)
    {
        var reasons = refused.CancellationReasons ?? [];
        if (reasons.FirstOrDefault(reason => TransientReasons.Contains(reason.Code)) is { } transient)
            throw new StoreBusy($"A transaction met {transient.Code}.");
        if (reasons.All(reason => reason.Code is null or NoReason or ConditionFailed) && reasons.Any(reason => reason.Refused()))
            return reasons;
        throw refused;
    }

    /// <summary>True when the item's own condition failed.</summary>
    internal static bool Refused(this CancellationReason reason) => reason.Code == ConditionFailed;

    private static bool IsTransient(Exception fault) => fault switch
    {
        ConditionalCheckFailedException or TransactionCanceledException => false,
        ProvisionedThroughputExceededException or RequestLimitExceededException or InternalServerErrorException => true,
        TransactionConflictException or TransactionInProgressException => true,
        AmazonServiceException service => IsTransient(service),
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    private static bool IsTransient(AmazonServiceException fault) =>
        fault.StatusCode is 0 or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
        || fault.ErrorCode is "ThrottlingException" or "Throttling" or "RequestTimeout" or "RequestTimeoutException";
}
