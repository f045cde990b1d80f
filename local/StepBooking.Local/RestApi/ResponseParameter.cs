using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.RestApi;

/// <summary>Where a response header's value comes from, as <c>responseParameters</c> writes it.</summary>
internal static class ResponseParameter
{
    private const string Header = "integration.response.header.";
    private const string Body = "integration.response.body";
    private const string Context = "context.";
    private const string StageVariable = "stageVariables.";

    /// <summary>The value; null: there is none, and the header is left out.</summary>
    /// <param name="source">A quoted text, <c>integration.response.header.X</c>, <c>integration.response.body.x</c>, <c>context.x</c> or <c>stageVariables.x</c>.</param>
    /// <param name="answer">The integration's answer.</param>
    /// <param name="request">The request.</param>
    /// <param name="operation">The operation.</param>
    public static string? Value(string source, AwsResponse answer, ApiRequest request, ApiOperation operation)
    {
        if (source is ['\'', .. var text, '\''])
            return text;
        if (source.StartsWith(Header, StringComparison.Ordinal))
        {
            string name = source[Header.Length..];
            return name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
                ? answer.ContentType
                : answer.Headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        }

        if (source.StartsWith(StageVariable, StringComparison.Ordinal))
            return request.StageVariables.GetValueOrDefault(source[StageVariable.Length..]);
        if (source.StartsWith(Context, StringComparison.Ordinal))
            return At(RequestContext.Of(request, operation), source[Context.Length..]);
        return source.StartsWith(Body, StringComparison.Ordinal) ? At(Parsed(answer.Body), source[Body.Length..].TrimStart('.')) : null;
    }

    /// <summary>A member found by its dotted path, as text; null: there is none.</summary>
    public static string? At(JsonNode? node, string path)
    {
        foreach (string name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            node = (node as JsonObject)?[name];
        return node?.ToString();
    }

    private static JsonNode? Parsed(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
