using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Events.Patterns;

/// <summary>Reads patterns, refusing those that EventBridge would.</summary>
internal static class PatternReader
{
    private const string Or = "$or";

    /// <summary>Reads the description of an object.</summary>
    /// <exception cref="AwsError"><c>InvalidEventPatternException</c>.</exception>
    public static PatternNode Read(JsonObject pattern)
    {
        if (pattern.Count == 0)
            throw Invalid("Empty objects are not allowed");
        Dictionary<string, PatternNode> fields = new(StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<ValueTest>> leaves = new(StringComparer.Ordinal);
        List<IReadOnlyList<PatternNode>> alternatives = [];
        foreach (var (name, node) in pattern)
        {
            switch (node)
            {
                case JsonArray { Count: > 1 } either when name == Or && either.All(one => one is JsonObject):
                    alternatives.Add([.. either.Select(one => Read((JsonObject)one!))]);
                    break;
                case JsonArray list:
                    leaves[name] = Tests(list, name);
                    break;
                case JsonObject map:
                    fields[name] = Read(map);
                    break;
                default:
                    throw Invalid($"\"{name}\" must be an object or an array");
            }
        }

        return new PatternNode(fields, leaves, alternatives);
    }

    /// <summary>The refusal.</summary>
    public static AwsError Invalid(string reason) => new("InvalidEventPatternException", $"Event pattern is not valid. Reason: {reason}");

    private static List<ValueTest> Tests(JsonArray list, string name)
    {
        if (list.Count == 0)
            throw Invalid("Empty arrays are not allowed");
        return [.. list.Select(one => one switch
        {
            JsonObject { Count: 1 } test => TestReader.Read(test.First().Key, test.First().Value),
            JsonObject or JsonArray => throw Invalid($"Match value of \"{name}\" must be String, number, true, false, or null"),
            _ => new ValueTest(value => Scalar.Same(one, value)),
        })];
    }
}
