using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StepBooking.Local.RestApi;

/// <summary>
/// The part of JSON Schema that API Gateway checks a body with, in the words of the validator behind it. As there, a
/// wrong type is told without naming the field, and <c>minItems</c>, <c>maxItems</c>, <c>nullable</c>, <c>format</c> and
/// <c>default</c> are not looked at.
/// </summary>
/// <param name="root">The document in which references are looked up.</param>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <summary>Checks a value.</summary>
    /// <returns>What is wrong with it; nothing for a valid one.</returns>
    public List<string> Check(JsonElement schema, JsonElement value)
    {
        List<string> problems = [];
        Check(schema, value, problems);
        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, List<string> problems)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            Check(Follow(reference.GetString()!), value, problems);
            return;
        }

        if (schema.TryGetProperty("type", out JsonElement type) && !IsOf(type.GetString()!, value))
        {
            problems.Add($"instance type ({TypeOf(value)}) does not match any allowed primitive type (allowed: [{Allowed(type.GetString()!)}])");
            return;
        }

        CheckEnum(schema, value, problems);
        CheckNumber(schema, value, problems);
        CheckText(schema, value, problems);
        CheckObject(schema, value, problems);
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out JsonElement items))
        {
            foreach (JsonElement item in value.EnumerateArray())
                Check(items, item, problems);
        }

        CheckChoices(schema, value, problems);
    }

    private JsonElement Follow(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(root, static (at, name) => at.GetProperty(name));

    private static void CheckEnum(JsonElement schema, JsonElement value, List<string> problems)
    {
        if (schema.TryGetProperty("enum", out JsonElement values) && !values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            problems.Add($"instance value ({value.GetRawText()}) not found in enum (possible values: {values.GetRawText()})");
    }

    private static void CheckNumber(JsonElement schema, JsonElement value, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Number)
            return;
        double number = value.GetDouble();
        if (schema.TryGetProperty("minimum", out JsonElement minimum) && number < minimum.GetDouble())
            problems.Add($"numeric instance is lower than the required minimum (minimum: {minimum.GetRawText()}, found: {value.GetRawText()})");
        if (schema.TryGetProperty("maximum", out JsonElement maximum) && number > maximum.GetDouble())
            problems.Add($"numeric instance is greater than the required maximum (maximum: {maximum.GetRawText()}, found: {value.GetRawText()})");
    }

    private static void CheckText(JsonElement schema, JsonElement value, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.String)
            return;
        string text = value.GetString()!;
        int length = new StringInfo(text).LengthInTextElements;
        if (schema.TryGetProperty("minLength", out JsonElement least) && length < least.GetInt32())
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"string \"{text}\" is too short (length: {length}, required minimum: {least.GetInt32()})"));
        if (schema.TryGetProperty("maxLength", out JsonElement most) && length > most.GetInt32())
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"string \"{text}\" is too long (length: {length}, maximum allowed: {most.GetInt32()})"));
        if (schema.TryGetProperty("pattern", out JsonElement pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.ECMAScript, PatternTime))
            problems.Add($"ECMA 262 regex \"{pattern.GetString()}\" does not match input string \"{text}\"");
    }

    private void CheckObject(JsonElement schema, JsonElement value, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;
        if (schema.TryGetProperty("required", out JsonElement required))
        {
            string[] missing = [.. required.EnumerateArray().Select(static name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Order(StringComparer.Ordinal)];
            if (missing.Length > 0)
                problems.Add($"object has missing required properties ({JsonSerializer.Serialize(missing)})");
        }

        _ = schema.TryGetProperty("properties", out JsonElement properties);
        string[] names = properties.ValueKind == JsonValueKind.Object ? [.. properties.EnumerateObject().Select(static property => property.Name)] : [];
        foreach (string name in names)
        {
            if (value.TryGetProperty(name, out JsonElement member))
                Check(properties.GetProperty(name), member, problems);
        }

        if (schema.TryGetProperty("additionalProperties", out JsonElement additional) && additional.ValueKind == JsonValueKind.False)
        {
            string[] unknown = [.. value.EnumerateObject().Select(static member => member.Name).Except(names).Order(StringComparer.Ordinal)];
            if (unknown.Length > 0)
                problems.Add($"object instance has properties which are not allowed by the schema: {JsonSerializer.Serialize(unknown)}");
        }
    }

    private void CheckChoices(JsonElement schema, JsonElement value, List<string> problems)
    {
        if (schema.TryGetProperty("oneOf", out JsonElement one) && Matching(one, value) is var exactly and not 1)
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"instance failed to match exactly one schema (matched {exactly} out of {one.GetArrayLength()})"));
        if (schema.TryGetProperty("anyOf", out JsonElement any) && Matching(any, value) == 0)
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"instance failed to match at least one required schema among {any.GetArrayLength()}"));
        if (schema.TryGetProperty("allOf", out JsonElement all) && Matching(all, value) is var some && some < all.GetArrayLength())
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"instance failed to match all required schemas (matched only {some} out of {all.GetArrayLength()})"));
    }

    private int Matching(JsonElement schemas, JsonElement value) => schemas.EnumerateArray().Count(schema => Check(schema, value).Count == 0);

    private static bool IsOf(string type, JsonElement value) => TypeOf(value) is var actual && (actual == type || (type == "number" && actual == "integer"));

    private static string Allowed(string type) => type == "number" ? "\"integer\",\"number\"" : $"\"{type}\"";

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') ? "number" : "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
