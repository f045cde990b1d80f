using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.Local.Aws;

/// <summary>JSON bodies of requests and answers.</summary>
internal static class AwsJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How JSON of others is read: a name that stands twice in an object is a fault, found where it is read.</summary>
    internal static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>A request's body as an object; an empty body is an empty object.</summary>
    /// <exception cref="AwsError">It is no JSON object.</exception>
    internal static JsonObject Read(AwsRequest request)
    {
        if (request.Body.IsEmpty)
            return [];
        try
        {
            return JsonNode.Parse(request.Body.Span, null, Strict) as JsonObject ?? throw Malformed();
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw Malformed();
        }
    }

    /// <summary>An answer in the request's own JSON protocol.</summary>
    internal static AwsResponse Answer(AwsRequest request, JsonNode body) => new(200, request.AnswerType, Bytes(body));

    /// <summary>A member that is text; null when it is not there.</summary>
    /// <exception cref="AwsError">It is something else.</exception>
    internal static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => (string?)value,
        _ => throw Malformed(),
    };

    /// <summary>A member that is a whole number, as a number or as text (the query protocol's); null when it is not there.</summary>
    /// <exception cref="AwsError">It is something else.</exception>
    internal static int? Number(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when int.TryParse(value.ToString(), out var number) => number,
        _ => throw Malformed(),
    };

    /// <summary>A member that is a list; an empty one when it is not there.</summary>
    /// <exception cref="AwsError">It is something else.</exception>
    internal static JsonArray List(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => list,
        _ => throw Malformed(),
    };

    /// <summary>A member that is an object; an empty one when it is not there.</summary>
    /// <exception cref="AwsError">It is something else.</exception>
    internal static JsonObject Map(JsonNode? node) => node switch
    {
        null => [],
        JsonObject map => map,
        _ => throw Malformed(),
    };

    /// <summary>A document's bytes.</summary>
    internal static byte[] Bytes(JsonNode body) => JsonSerializer.SerializeToUtf8Bytes(body, Plain);

    private static AwsError Malformed() => new("SerializationException", "The request body is not what the operation takes.");
}
