using System.Globalization;
using System.Text;
using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Api;

/// <summary>A call as a function wants to read it. What is wrong with it is thrown as the problem to answer with.</summary>
internal sealed class ApiRequest(APIGatewayProxyRequest request, string invocationId, CancellationToken stopping)
{
    /// <summary>The header that makes a retried POST the same booking.</summary>
    internal const string IdempotencyKeyHeader = "Idempotency-Key";

    /// <summary>Runs out a little before the function's own time.</summary>
    internal CancellationToken Stopping { get; } = stopping;

    /// <summary>The path as the client called it, with the stage where it has one.</summary>
    internal string Path => request.RequestContext?.Path ?? request.Path ?? "";

    /// <summary>The route, such as <c>/bookings/{id}</c>.</summary>
    internal string Route => request.Resource ?? "";

    /// <summary>The route with its method, for the log.</summary>
    internal string Name => IsDirect ? "A direct invocation" : $"{request.HttpMethod} {Route}";

    /// <summary>The gateway's id of this request; without a gateway the invocation's.</summary>
    internal string RequestId => request.RequestContext?.RequestId ?? invocationId;

    /// <summary>True for an invocation without a gateway: whoever may invoke the function, IAM has let through.</summary>
    internal bool IsDirect => request.RequestContext is null;

    /// <summary>Who calls; without a token the call ends with 401.</summary>
    internal Caller Caller => Caller.From(request) ?? throw Problems.Unauthorized();

    /// <summary>The caller, who must have one of these roles: without a token the call ends with 401, in another role with 403 naming them.</summary>
    internal Caller CallerAs(params Role[] roles) => Caller is var caller && roles.Any(caller.Is) ? caller : throw Problems.Forbidden(roles);

    /// <summary>Whether the call brings a body at all.</summary>
    internal bool HasBody => !string.IsNullOrWhiteSpace(request.Body);

    /// <summary>A header's value, its name in any case; null if it is not there or empty.</summary>
    internal string? Header(string name)
    {
        var value = request.Headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The client's key; null without one. A longer one than any may be ends the call with 400.</summary>
    internal string? IdempotencyKey =>
        Header(IdempotencyKeyHeader) is not { } key ? null
        : key.Length <= BookingId.LongestKey ? key
        : throw Problems.Invalid(
            IdempotencyKeyHeader, string.Create(CultureInfo.InvariantCulture, $"Expected at most {BookingId.LongestKey} characters."));

    /// <summary>A query parameter's value; null if it is not there or empty.</summary>
    internal string? Query(string name) =>
        request.QueryStringParameters is { } query && query.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value)
            ? value.Trim()
            : null;

    /// <summary>The names of the query parameters that the call has, with a value or without.</summary>
    internal IReadOnlyCollection<string> QueryNames => request.QueryStringParameters?.Keys.ToList() ?? [];

    /// <summary>All values of a query parameter, as many as the call gives it, empty ones too.</summary>
    internal IReadOnlyList<string> Texts(string name) =>
        request.MultiValueQueryStringParameters is { } many && many.TryGetValue(name, out var values) ? [.. values]
        : request.QueryStringParameters is { } query && query.TryGetValue(name, out var value) ? [value]
        : [];

    /// <summary>A query parameter that must be a whole number between two bounds; null if it is not there.</summary>
    internal int? Whole(string name, int least, int most) =>
        Query(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw Problems.Invalid(name, string.Create(CultureInfo.InvariantCulture, $"Expected a whole number from {least} to {most}."));

    /// <summary>The body as JSON. One that says it is something else ends the call with 415: the gateway lets it through.</summary>
    /// <param name="mostBytes">A larger one ends the call with 413.</param>
    internal JsonElement Json(int mostBytes)
    {
        if (!MayBeJson(Header("Content-Type")))
            throw Problems.UnsupportedMediaType();
        var body = Body(mostBytes);
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            throw Problems.Malformed(string.Create(
                CultureInfo.InvariantCulture,
                $"It stops being JSON in line {(fault.LineNumber ?? 0) + 1} after {fault.BytePositionInLine ?? 0} bytes."));
        }
    }

    private static bool MayBeJson(string? contentType) =>
        contentType is null || contentType.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private ReadOnlyMemory<byte> Body(int mostBytes)
    {
        var text = request.Body ?? "";
        if (text.Length / (request.IsBase64Encoded ? 2 : 1) > mostBytes)
            throw Problems.TooLarge(mostBytes);
        var bytes = request.IsBase64Encoded ? Decode(text) : Encoding.UTF8.GetBytes(text);
        return bytes.Length <= mostBytes ? bytes : throw Problems.TooLarge(mostBytes);
    }

    private static byte[] Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : throw Problems.Malformed("It is not base64.");
    }
}
