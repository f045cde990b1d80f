using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.Local.GraphQl;

/// <summary>A request's body: <c>{"query", "variables", "operationName"}</c>.</summary>
/// <param name="Query">The document.</param>
/// <param name="Variables">The variables; null for none.</param>
/// <param name="OperationName">Which of the document's operations; null where it has one.</param>
internal sealed record GraphQlRequest(string Query, JsonObject? Variables, string? OperationName)
{
    /// <summary>Reads a body; null when it is not one.</summary>
    public static GraphQlRequest? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject request
                && request["query"]?.GetValueKind() == JsonValueKind.String
                && request["variables"] is null or JsonObject
                && request["operationName"]?.GetValueKind() is null or JsonValueKind.String
                ? new GraphQlRequest(request["query"]!.GetValue<string>(), request["variables"] as JsonObject, (string?)request["operationName"])
                : null;
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
