using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Api;

/// <summary>What every call of the API goes through: whatever is thrown inside becomes problem details.</summary>
internal static class ApiCall
{
    private static readonly TimeSpan Reserve = TimeSpan.FromMilliseconds(500);

    /// <summary>Answers a call. It never throws: a caller is never shown a stack trace.</summary>
    /// <param name="request">The proxy request.</param>
    /// <param name="context">The invocation: its time left bounds the call, its log takes what was not expected.</param>
    /// <param name="call">The call itself.</param>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Whatever it is, the caller gets a problem document and the log the rest.")]
    internal static async Task<APIGatewayProxyResponse> Answer(
        APIGatewayProxyRequest request, ILambdaContext context, Func<ApiRequest, Task<APIGatewayProxyResponse>> call)
    {
        using var deadline = new CancellationTokenSource();
        if (context.RemainingTime > Reserve)
            deadline.CancelAfter(context.RemainingTime - Reserve);
        var api = new ApiRequest(request, context.AwsRequestId ?? "", deadline.Token);
        try
        {
            return await call(api);
        }
        catch (ApiProblem problem)
        {
            return ApiResponse.Of(problem, api.Path);
        }
        catch (Exception fault)
            when (fault is TransientFailure || (fault is OperationCanceledException && deadline.IsCancellationRequested))
        {
            context.Logger.LogWarning("{call} could not be answered in time: {fault}", api.Name, fault.GetType().Name);
            return ApiResponse.Of(Problems.Unavailable("The store or the state machine did not answer in time."), api.Path);
        }
        catch (Exception fault)
        {
            context.Logger.LogError(fault, "{call} failed in request {requestId}", api.Name, api.RequestId);
            return ApiResponse.Of(Problems.Internal(api.RequestId), api.Path);
        }
    }
}
