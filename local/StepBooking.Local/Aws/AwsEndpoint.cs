using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using StepBooking.Local.Aws.Signing;

namespace StepBooking.Local.Aws;

/// <summary>The one HTTP address that ordinary AWS clients are pointed at (<c>AWS_ENDPOINT_URL</c>).</summary>
/// <param name="services">What stands behind it.</param>
/// <param name="authenticator">Resolves the caller.</param>
internal sealed class AwsEndpoint(IAwsServices services, Authenticator authenticator)
{
    /// <summary>The largest body that any service here takes: DynamoDB's 16 MB.</summary>
    internal const long BodyLimit = 16 * 1024 * 1024;

    /// <summary>Answers a request.</summary>
    internal async Task Serve(HttpContext context)
    {
        var requestId = Guid.NewGuid().ToString();
        AwsResponse answer;
        try
        {
            answer = await Answer(context, requestId);
        }
        catch (BadHttpRequestException refused)
        {
            var (protocol, type) = Wire(Headers(context), context.Request.QueryString.Value ?? "");
            answer = AwsErrorAnswer.Of("", protocol, type, new AwsError("RequestEntityTooLarge", refused.Message, refused.StatusCode), requestId);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        await Write(context, answer, requestId);
    }

    private async Task<AwsResponse> Answer(HttpContext context, string requestId)
    {
        var (path, query) = Target(context);
        var headers = Headers(context);
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        ReadOnlyMemory<byte> body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        var method = context.Request.Method;
        try
        {
            var (caller, service) = authenticator.Resolve(new SignedRequest(method, path, query, headers, body));
            var operation = AwsWire.OperationOf(headers, query, body);
            var request = new AwsRequest(service, operation, method, path, query, headers, body, caller, requestId);
            return await services.Call(request, context.RequestAborted);
        }
        catch (AwsError refusal)
        {
            var (protocol, type) = Wire(headers, query);
            var service = Authorization.Parse(headers.GetValueOrDefault("Authorization"))?.Service ?? "";
            return AwsErrorAnswer.Of(service, protocol, type, refusal, requestId);
        }
    }

    private static (AwsProtocol Protocol, string Type) Wire(IReadOnlyDictionary<string, string> headers, string query)
    {
        var protocol = AwsWire.ProtocolOf(headers, query);
        var type = headers.GetValueOrDefault("Content-Type") ?? "application/json";
        return (protocol, type.Split(';')[0].Trim());
    }

    private static (string Path, string Query) Target(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
    }

    private static Dictionary<string, string> Headers(HttpContext context)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in context.Request.Headers)
            headers[name] = value.ToString();
        return headers;
    }

    private static async Task Write(HttpContext context, AwsResponse answer, string requestId)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers["x-amzn-RequestId"] = requestId;
        foreach (var (name, value) in answer.Headers ?? new Dictionary<string, string>())
            response.Headers[name] = value;
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
