using System.Text.Json.Nodes;

namespace StepBooking.Local.GraphQl;

/// <summary>What a field came to.</summary>
/// <param name="Value">Its value, before the schema has looked at it.</param>
/// <param name="Error">Why it has none: <c>message</c>, <c>errorType</c>, <c>data</c>, <c>errorInfo</c>.</param>
/// <param name="Appended">Errors beside the value, of the same shape.</param>
internal sealed record FieldOutcome(JsonNode? Value, JsonObject? Error, IReadOnlyList<JsonObject> Appended);
