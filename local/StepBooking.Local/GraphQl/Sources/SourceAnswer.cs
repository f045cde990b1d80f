using System.Text.Json.Nodes;

namespace StepBooking.Local.GraphQl.Sources;

/// <summary>What a data source answered.</summary>
/// <param name="Result">What resolvers see as <c>ctx.result</c>.</param>
/// <param name="Error">What they see as <c>ctx.error</c>: <c>message</c> and <c>type</c>; null when it went well.</param>
internal sealed record SourceAnswer(JsonNode? Result, JsonObject? Error = null)
{
    /// <summary>It went wrong.</summary>
    public static SourceAnswer Failed(string type, string message) => new(null, new JsonObject { ["message"] = message, ["type"] = type });
}
