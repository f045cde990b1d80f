using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Amazon.Lambda.RuntimeSupport.Runtime;

/// <summary>What the Runtime API says about an invocation besides its event; all but the request id may be null.</summary>
internal sealed record InvocationHeaders(
    string RequestId,
    long? DeadlineMs,
    string InvokedFunctionArn,
    string TraceId,
    string ClientContext,
    string CognitoIdentity,
    string TenantId)
{
    public static InvocationHeaders Read(HttpResponseHeaders headers)
    {
        var deadline = First(headers, "Lambda-Runtime-Deadline-Ms");
        return new InvocationHeaders(
            First(headers, "Lambda-Runtime-Aws-Request-Id")
                ?? throw new HttpRequestException("The Runtime API gave an event without a request id.", null, HttpStatusCode.OK),
            deadline is null ? null : long.Parse(deadline, CultureInfo.InvariantCulture),
            First(headers, "Lambda-Runtime-Invoked-Function-Arn"),
            First(headers, "Lambda-Runtime-Trace-Id"),
            First(headers, "Lambda-Runtime-Client-Context"),
            First(headers, "Lambda-Runtime-Cognito-Identity"),
            First(headers, "Lambda-Runtime-Aws-Tenant-Id"));
    }

    private static string First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
