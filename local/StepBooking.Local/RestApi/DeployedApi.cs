using StepBooking.Local.Logs;

namespace StepBooking.Local.RestApi;

/// <summary>An API at work: routing, authorizer, validation, integration, and its own words for what goes wrong.</summary>
/// <param name="document">What it declares.</param>
/// <param name="authorizer">Checks tokens.</param>
/// <param name="functions">Proxy integrations.</param>
/// <param name="services">Integrations with services' actions.</param>
/// <param name="log">Its execution log; it tells what went wrong behind the API.</param>
/// <param name="time">What timeouts are measured by.</param>
internal sealed class DeployedApi(
    ApiDocument document, TokenAuthorizer authorizer, FunctionIntegration functions, ServiceIntegration services, ILogStream log, TimeProvider time)
{
    private const int BodyLimit = 10 * 1024 * 1024;
    private readonly ApiRouter router = new(document.Operations);
    private readonly RequestValidator validator = new(document.Root);
    private readonly GatewayResponses responses = new(document.GatewayResponses);

    /// <summary>Answers a request. Never throws: what goes wrong is a gateway response, and its reason a line in the log.</summary>
    public async Task<ApiAnswer> Handle(ApiRequest request)
    {
        ApiOperation? operation = null;
        GatewayError error;
        try
        {
            if (router.Find(request.Method, request.Path) is not { } found)
                throw new GatewayError("MISSING_AUTHENTICATION_TOKEN", "Missing Authentication Token");
            operation = found.Operation;
            request.PathParameters = found.Parameters;
            if (request.Body.Length > BodyLimit)
                throw new GatewayError("REQUEST_TOO_LARGE", "HTTP content length exceeded 10485760 bytes.");
            request.Claims = await authorizer.Claims(operation, request);
            validator.Check(operation, request);
            Task<ApiAnswer> answer = operation.Integration.Target.FunctionArn is null ? services.Answer(operation, request) : functions.Answer(operation, request);
            return await answer.WaitAsync(operation.Integration.Timeout, time);
        }
        catch (GatewayError refused)
        {
            error = refused;
        }
        catch (TimeoutException)
        {
            error = new GatewayError("INTEGRATION_TIMEOUT", "Endpoint request timed out", "Execution failed due to a timeout error");
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            error = GatewayError.Internal(500, failed.ToString());
        }

        if (error.Why is { } why)
            log.Write(time.GetUtcNow(), $"({request.RequestId}) {request.Method} {operation?.ResourcePath ?? "-"} {why}");
        return responses.Answer(error, request, operation);
    }
}
