using System.Globalization;
using System.Text.Json.Nodes;

namespace StepBooking.Local.RestApi;

/// <summary>A request's context: <c>requestContext</c> of a proxy event, and <c>$context</c> of templates and gateway responses.</summary>
internal static class RequestContext
{
    /// <summary>Describes the request.</summary>
    public static JsonObject Of(ApiRequest request, ApiOperation? operation)
    {
        JsonObject context = new()
        {
            ["resourceId"] = operation?.ResourceId,
            ["resourcePath"] = operation?.ResourcePath,
            ["httpMethod"] = request.Method,
            ["extendedRequestId"] = request.ExtendedRequestId,
            ["requestTime"] = request.Time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture),
            ["requestTimeEpoch"] = request.Time.ToUnixTimeMilliseconds(),
            ["path"] = request.FullPath,
            ["accountId"] = request.AccountId,
            ["protocol"] = request.Protocol,
            ["stage"] = request.Stage,
            ["domainPrefix"] = request.ApiId,
            ["domainName"] = request.Header("Host"),
            ["requestId"] = request.RequestId,
            ["identity"] = new JsonObject
            {
                ["cognitoIdentityPoolId"] = null,
                ["accountId"] = null,
                ["cognitoIdentityId"] = null,
                ["caller"] = null,
                ["sourceIp"] = request.SourceIp,
                ["principalOrgId"] = null,
                ["accessKey"] = null,
                ["cognitoAuthenticationType"] = null,
                ["cognitoAuthenticationProvider"] = null,
                ["userArn"] = null,
                ["userAgent"] = request.Header("User-Agent"),
                ["user"] = null,
            },
            ["apiId"] = request.ApiId,
        };
        if (request.Claims is { } claims)
            context["authorizer"] = new JsonObject { ["claims"] = Map(claims) };
        return context;
    }

    /// <summary>A dictionary as an object.</summary>
    public static JsonObject Map(IEnumerable<KeyValuePair<string, string>> values) =>
        new(values.Select(static value => KeyValuePair.Create(value.Key, (JsonNode?)JsonValue.Create(value.Value))));
}
