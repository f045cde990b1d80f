using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.Local.RestApi;

/// <summary>The event that a proxy integration sends its function: <c>APIGatewayProxyRequest</c>, version 1.0.</summary>
internal static class ProxyEvent
{
    private static readonly HashSet<string> HopByHop = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Transfer-Encoding", "TE", "Upgrade" };

    /// <summary>Writes the event.</summary>
    public static ReadOnlyMemory<byte> Of(ApiOperation operation, ApiRequest request)
    {
        Dictionary<string, IReadOnlyList<string>> headers = request.Headers
            .Where(static header => !HopByHop.Contains(header.Key))
            .ToDictionary(static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase);
        headers["X-Forwarded-For"] = [request.SourceIp];
        headers.TryAdd("X-Forwarded-Proto", ["http"]);
        JsonObject proxied = new()
        {
            ["resource"] = operation.ResourcePath,
            ["path"] = request.Path,
            ["httpMethod"] = request.Method,
            ["headers"] = Single(headers),
            ["multiValueHeaders"] = Multiple(headers),
            ["queryStringParameters"] = Single(request.Query),
            ["multiValueQueryStringParameters"] = Multiple(request.Query),
            ["pathParameters"] = request.PathParameters.Count == 0 ? null : RequestContext.Map(request.PathParameters),
            ["stageVariables"] = request.StageVariables.Count == 0 ? null : RequestContext.Map(request.StageVariables),
            ["requestContext"] = RequestContext.Of(request, operation),
            ["body"] = request.Body.Length == 0 ? null : request.Text,
            ["isBase64Encoded"] = false,
        };
        return JsonSerializer.SerializeToUtf8Bytes(proxied);
    }

    private static JsonObject? Single(IReadOnlyDictionary<string, IReadOnlyList<string>> values) =>
        values.Count == 0 ? null : RequestContext.Map(values.Select(static value => KeyValuePair.Create(value.Key, value.Value[^1])));

    private static JsonObject? Multiple(IReadOnlyDictionary<string, IReadOnlyList<string>> values) =>
        values.Count == 0 ? null : new JsonObject(values.Select(static value => KeyValuePair.Create(
            value.Key, (JsonNode?)new JsonArray([.. value.Value.Select(static text => (JsonNode?)JsonValue.Create(text))]))));
}
