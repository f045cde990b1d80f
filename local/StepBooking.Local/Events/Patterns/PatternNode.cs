using System.Text.Json.Nodes;

namespace StepBooking.Local.Events.Patterns;

/// <summary>A part of a pattern that describes an object: all its fields must match, and of each <c>$or</c> one alternative.</summary>
/// <param name="Fields">Fields that have to be objects themselves.</param>
/// <param name="Leaves">Fields of which one value has to pass one of the tests.</param>
/// <param name="Alternatives">For each <c>$or</c>, what one of has to match the same object.</param>
internal sealed record PatternNode(
    IReadOnlyDictionary<string, PatternNode> Fields,
    IReadOnlyDictionary<string, IReadOnlyList<ValueTest>> Leaves,
    IReadOnlyList<IReadOnlyList<PatternNode>> Alternatives)
{
    /// <summary>Whether a value matches; of a list, one element has to.</summary>
    public bool Matches(JsonNode? node) => node switch
    {
        JsonArray list => list.Any(Matches),
        JsonObject map => Matches(map),
        _ => Matches([]),
    };

    private bool Matches(JsonObject map) =>
        Fields.All(field => field.Value.Matches(map[field.Key]))
        && Leaves.All(leaf => Passes(map, leaf.Key, leaf.Value))
        && Alternatives.All(either => either.Any(node => node.Matches(map)));

    private static bool Passes(JsonObject map, string name, IReadOnlyList<ValueTest> tests)
    {
        if (!map.TryGetPropertyValue(name, out var value) || value is JsonObject or JsonArray { Count: 0 })
            return tests.Any(test => test.PassesNothing);
        JsonNode?[] values = value is JsonArray list ? [.. list] : [value];
        return values.Any(one => one is not (JsonObject or JsonArray) && tests.Any(test => test.Passes(one)));
    }
}
