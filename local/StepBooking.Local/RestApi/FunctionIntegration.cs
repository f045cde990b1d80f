using StepBooking.Local.Aws;
using StepBooking.Local.Functions;

namespace StepBooking.Local.RestApi;

/// <summary>Proxy integrations: the request goes to a function as it is, and its answer back.</summary>
/// <param name="functions">Runs them; a permission must let this API invoke them.</param>
/// <param name="region">Region of the API's ARN.</param>
internal sealed class FunctionIntegration(IFunctions functions, string region)
{
    /// <summary>Has the function answer the request.</summary>
    /// <exception cref="GatewayError">The function failed, may not be invoked, is throttled, or answers no proxy answer.</exception>
    public async Task<ApiAnswer> Answer(ApiOperation operation, ApiRequest request)
    {
        string path = string.Join('/', operation.ResourcePath.Split('/').Select(static segment => segment.StartsWith('{') ? "*" : segment));
        string source = $"arn:aws:execute-api:{region}:{request.AccountId}:{request.ApiId}/{request.Stage}/{request.Method}{path}";
        FunctionResult result;
        try
        {
            result = await functions.InvokeFor(
                "apigateway.amazonaws.com", source, operation.Integration.Target.FunctionArn!, ProxyEvent.Of(operation, request), CancellationToken.None);
        }
        catch (AwsError refused)
        {
            throw GatewayError.Misconfigured($"Execution failed due to configuration error: {refused.Code}: {refused.Message}");
        }

        return result.FunctionError is null
            ? ProxyAnswer.Read(result.Payload)
            : throw GatewayError.Internal(502, $"Lambda execution failed with status 200 due to customer function error: {System.Text.Encoding.UTF8.GetString(result.Payload.Span)}");
    }
}
