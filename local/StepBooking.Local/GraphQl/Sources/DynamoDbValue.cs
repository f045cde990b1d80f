using System.Globalization;
using System.Text.Json.Nodes;

namespace StepBooking.Local.GraphQl.Sources;

/// <summary>DynamoDB's typed values as the plain ones that AppSync gives to resolvers.</summary>
internal static class DynamoDbValue
{
    /// <summary>An item, or a map.</summary>
    public static JsonObject PlainMembers(JsonObject item) =>
        new(item.Select(static member => KeyValuePair.Create(member.Key, Plain(member.Value!.AsObject()))));

    private static JsonNode? Plain(JsonObject typed)
    {
        (string type, JsonNode? value) = typed.Single();
        return type switch
        {
            "S" or "B" or "BOOL" or "SS" or "BS" => value!.DeepClone(),
            "N" => Number(value!),
            "NS" => new JsonArray([.. value!.AsArray().Select(static each => Number(each!))]),
            "L" => new JsonArray([.. value!.AsArray().Select(static each => Plain(each!.AsObject()))]),
            "M" => PlainMembers(value!.AsObject()),
            _ => null,
        };
    }

    private static JsonValue Number(JsonNode text) => JsonValue.Create(decimal.Parse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture));
}
