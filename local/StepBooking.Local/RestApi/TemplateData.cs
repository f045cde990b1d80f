using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.Local.RestApi;

/// <summary>What a mapping template sees.</summary>
internal static class TemplateData
{
    /// <summary>For a request template, whose body is the request's, or a response template, whose body is the integration's.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="body">The body.</param>
    /// <param name="responseOverride">What the request template set already, or null.</param>
    public static JsonObject Of(ApiOperation operation, ApiRequest request, ReadOnlyMemory<byte> body, JsonElement? responseOverride)
    {
        JsonObject data = new()
        {
            ["body"] = Encoding.UTF8.GetString(body.Span),
            ["json"] = ApiJson.Compact(body),
            ["params"] = new JsonObject
            {
                ["path"] = RequestContext.Map(request.PathParameters),
                ["querystring"] = RequestContext.Map(Last(request.Query)),
                ["header"] = RequestContext.Map(Last(request.Headers)),
            },
            ["context"] = RequestContext.Of(request, operation),
            ["stageVariables"] = RequestContext.Map(request.StageVariables),
        };
        if (responseOverride is { } given)
            data["responseOverride"] = JsonObject.Create(given);
        return data;
    }

    private static IEnumerable<KeyValuePair<string, string>> Last(IReadOnlyDictionary<string, IReadOnlyList<string>> values) =>
        values.Select(static value => KeyValuePair.Create(value.Key, value.Value[^1]));
}
