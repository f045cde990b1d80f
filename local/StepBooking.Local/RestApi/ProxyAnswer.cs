using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StepBooking.Local.RestApi;

/// <summary>Reads what a proxy integration's function answers.</summary>
internal static class ProxyAnswer
{
    private static readonly string[] Members = ["statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded"];

    // What API Gateway says itself comes to the client under another name.
    private static readonly HashSet<string> Remapped = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Length", "Content-MD5", "Date", "Expect", "Host", "Server", "WWW-Authenticate",
    };

    /// <summary>Reads the answer.</summary>
    /// <exception cref="GatewayError">502: it is no proxy answer.</exception>
    public static ApiAnswer Read(ReadOnlyMemory<byte> payload)
    {
        using JsonDocument? document = ApiJson.Parse(payload);
        if (document is not { RootElement: { ValueKind: JsonValueKind.Object } answer }
            || answer.EnumerateObject().Any(static member => !Members.Contains(member.Name))
            || Status(answer) is not { } status
            || !IsText(answer, "body"))
        {
            throw Malformed();
        }

        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, IReadOnlyList<string> values) in Headers(answer, "headers").Concat(Headers(answer, "multiValueHeaders")))
            headers[Remapped.Contains(name) ? "x-amzn-Remapped-" + name : name] = values;
        headers.TryAdd("Content-Type", ["application/json"]);
        string body = answer.TryGetProperty("body", out JsonElement text) ? text.GetString() ?? "" : "";
        return new ApiAnswer(status, headers, Encoding.UTF8.GetBytes(body));
    }

    private static int? Status(JsonElement answer) =>
        answer.TryGetProperty("statusCode", out JsonElement status)
        && status.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && int.TryParse(status.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number is >= 100 and <= 599 ? number : null;

    private static bool IsText(JsonElement answer, string name) =>
        !answer.TryGetProperty(name, out JsonElement text) || text.ValueKind is JsonValueKind.String or JsonValueKind.Null;

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Headers(JsonElement answer, string name)
    {
        if (!answer.TryGetProperty(name, out JsonElement headers) || headers.ValueKind == JsonValueKind.Null)
            yield break;
        if (headers.ValueKind != JsonValueKind.Object)
            throw Malformed();
        foreach (JsonProperty header in headers.EnumerateObject().Where(static header => header.Value.ValueKind != JsonValueKind.Null))
        {
            yield return KeyValuePair.Create<string, IReadOnlyList<string>>(
                header.Name,
                header.Value.ValueKind == JsonValueKind.Array ? [.. header.Value.EnumerateArray().Select(static value => value.ToString())] : [header.Value.ToString()]);
        }
    }

    private static GatewayError Malformed() =>
        GatewayError.Internal(502, "Execution failed due to configuration error: Malformed Lambda proxy response");
}
