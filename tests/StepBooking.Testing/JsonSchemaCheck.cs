using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StepBooking.Testing;

/// <summary>
/// Says where a document is not what a JSON schema wants. It knows the keywords that our own schemas use; a schema with any other is a
/// fault of the schema.
/// </summary>
public static class JsonSchemaCheck
{
    private static readonly string[] Said = ["$schema", "$id", "title", "description"];

    /// <summary>The violations, each with the place in the document.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<string> Violations(JsonNode schema, JsonNode? document)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return [.. Of(schema.AsObject(), document, "$")];
    }

    private static IEnumerable<string> Of(JsonObject schema, JsonNode? value, string at)
    {
        foreach (var (keyword, wanted) in schema)
        {
            foreach (var violation in Of(keyword, wanted!, schema, value, at))
                yield return violation;
        }
    }

    private static IEnumerable<string> Of(string keyword, JsonNode wanted, JsonObject schema, JsonNode? value, string at) => keyword switch
    {
        "type" => wanted is JsonArray either && either.Any(type => IsOf((string)type!, value)) || (wanted is JsonValue && IsOf((string)wanted!, value))
            ? []
            : [$"{at} is no {wanted}"],
        "const" => JsonNode.DeepEquals(wanted, value) ? [] : [$"{at} is not {wanted}"],
        "enum" => wanted.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{at} is none of {wanted.ToJsonString()}"],
        "pattern" => value is null || Regex.IsMatch(value.ToString(), (string)wanted!) ? [] : [$"{at} does not match {wanted}"],
        "format" => (string?)wanted == "date-time" && IsTime(value) ? [] : [$"{at} is no {wanted}"],
        "minimum" => value?.GetValueKind() != JsonValueKind.Number || value.GetValue<decimal>() >= wanted.GetValue<decimal>() ? [] : [$"{at} is under {wanted}"],
        "minLength" => value is null || value.ToString().Length >= (int)wanted ? [] : [$"{at} is too short"],
        "required" => wanted.AsArray().Where(name => (value as JsonObject)?.ContainsKey((string)name!) != true).Select(name => $"{at}.{name} is missing"),
        "properties" => (value as JsonObject ?? []).Where(member => wanted[member.Key] is JsonObject)
            .SelectMany(member => Of(wanted[member.Key]!.AsObject(), member.Value, $"{at}.{member.Key}")),
        "additionalProperties" => (value as JsonObject ?? []).Where(member => !(bool)wanted && schema["properties"]?[member.Key] is null)
            .Select(member => $"{at}.{member.Key} is unknown"),
        "items" => (value as JsonArray ?? []).SelectMany((item, index) => Of(wanted.AsObject(), item, $"{at}[{index}]")),
        "oneOf" => wanted.AsArray().Count(form => !Of(form!.AsObject(), value, at).Any()) == 1 ? [] : [$"{at} is not of one of its forms"],
        _ when Said.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal) => [],
        _ => [$"{at}: the schema says {keyword}, which nobody checks"],
    };

    private static bool IsTime(JsonNode? value) => value is JsonValue text
        && text.GetValueKind() == JsonValueKind.String
        && DateTimeOffset.TryParse((string?)text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && value.GetValue<decimal>() % 1 == 0,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        _ => false,
    };
}
