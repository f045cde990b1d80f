using System.Text;

namespace StepBooking.Local.RestApi;

/// <summary>A request on its way through an API.</summary>
internal sealed class ApiRequest
{
    /// <summary>The API's id.</summary>
    public required string ApiId { get; init; }

    /// <summary>The stage's name.</summary>
    public required string Stage { get; init; }

    /// <summary>The account that owns the API.</summary>
    public required string AccountId { get; init; }

    /// <summary>The stage's variables.</summary>
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = new Dictionary<string, string>();

    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path within the API, percent-encoded, for example <c>/bookings/7</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The path as the client sent it, with the stage where it had it: <c>$context.path</c>.</summary>
    public required string FullPath { get; init; }

    /// <summary>Headers, names as received but compared ignoring case, each with all its values.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; }

    /// <summary>Query parameters, decoded, each with all its values.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Query { get; init; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The client's address.</summary>
    public required string SourceIp { get; init; }

    /// <summary><c>HTTP/1.1</c> or <c>HTTP/2</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Names the request in headers and logs.</summary>
    public string RequestId { get; } = Guid.NewGuid().ToString();

    /// <summary>API Gateway's second name for it: <c>x-amz-apigw-id</c>.</summary>
    public string ExtendedRequestId { get; } = Convert.ToBase64String(Guid.NewGuid().ToByteArray())[..15].Replace('/', '-').Replace('+', '-') + "=";

    /// <summary>Path parameters, decoded; set by routing.</summary>
    public IReadOnlyDictionary<string, string> PathParameters { get; set; } = new Dictionary<string, string>();

    /// <summary>The token's claims; set by the authorizer, null on a public operation.</summary>
    public IReadOnlyDictionary<string, string>? Claims { get; set; }

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The media type of the body, without parameters; JSON where none is given.</summary>
    public string MediaType => Header("Content-Type") is { Length: > 0 } given ? given.Split(';')[0].Trim().ToLowerInvariant() : "application/json";

    /// <summary>A header's last value, or null.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out IReadOnlyList<string>? values) && values.Count > 0 ? values[^1] : null;
}
