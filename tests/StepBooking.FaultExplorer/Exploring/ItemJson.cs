using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>An item in DynamoDB's own JSON.</summary>
internal static class ItemJson
{
    public static JsonObject Of(Dictionary<string, AttributeValue> item)
    {
        var json = new JsonObject();
        foreach (var (name, value) in item)
            json[name] = Of(value);
        return json;
    }

    private static JsonObject Of(AttributeValue value) =>
        value.S is { } text ? new() { ["S"] = text }
        : value.N is { } number ? new() { ["N"] = number }
        : value.BOOL is { } truth ? new() { ["BOOL"] = truth }
        : value.SS is { Count: > 0 } set ? new() { ["SS"] = new JsonArray([.. set.Select(each => (JsonNode)each)]) }
        : value.M is { } map && (map.Count > 0 || value.IsMSet) ? new() { ["M"] = Of(map) }
        : new() { ["L"] = new JsonArray([.. (value.L ?? []).Select(each => (JsonNode)Of(each))]) };
}
