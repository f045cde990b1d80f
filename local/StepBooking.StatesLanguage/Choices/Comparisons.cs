using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Choices;

/// <summary>All comparison operators.</summary>
internal static class Comparisons
{
    private static readonly Dictionary<string, Comparison> ByName = All().ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>The operator that a field names, or null.</summary>
    /// <param name="field">The field: <c>StringEquals</c>, <c>NumericLessThanPath</c>.</param>
    /// <param name="isPath">Whether the right side is a path.</param>
    public static Comparison? Find(string field, out bool isPath)
    {
        isPath = false;
        if (ByName.TryGetValue(field, out var comparison))
        {
            return comparison;
        }

        isPath = field.EndsWith("Path", StringComparison.Ordinal);
        return isPath && ByName.TryGetValue(field[..^4], out comparison) && !comparison.IsTest && comparison.Name != "StringMatches"
            ? comparison
            : null;
    }

    private static IEnumerable<Comparison> All()
    {
        yield return new("IsPresent", (_, _) => false);
        yield return Test("IsNull", v => v is JsonNull);
        yield return Test("IsBoolean", v => v is JsonBoolean);
        yield return Test("IsNumeric", v => v is JsonNumber);
        yield return Test("IsString", v => v is JsonText);
        yield return Test("IsTimestamp", v => v is JsonText text && Timestamp.TryParse(text.Value, out _));
        yield return new("BooleanEquals", (a, b) => a is JsonBoolean && a.Equals(b));
        yield return new(
            "StringMatches", (a, b) => a is JsonText text && b is JsonText pattern && Wildcard.Matches(text.Value, pattern.Value));
        foreach (var (suffix, holds) in Orders())
        {
            yield return new(
                "String" + suffix, (a, b) => a is JsonText x && b is JsonText y && holds(string.CompareOrdinal(x.Value, y.Value)));
            yield return new("Numeric" + suffix, (a, b) => a is JsonNumber x && b is JsonNumber y && holds(x.Value.CompareTo(y.Value)));
            yield return new("Timestamp" + suffix, (a, b) => Moment(a) is { } x && Moment(b) is { } y && holds(x.CompareTo(y)));
        }
    }

    private static IEnumerable<(string Suffix, Func<int, bool> Holds)> Orders() =>
    [
        ("Equals", o => o == 0), ("LessThan", o => o < 0), ("GreaterThan", o => o > 0),
        ("LessThanEquals", o => o <= 0), ("GreaterThanEquals", o => o >= 0),
    ];

    private static Comparison Test(string name, Func<Json, bool> holds) =>
        new(name, (value, expected) => holds(value) == (expected is JsonBoolean { Value: true }));

    private static DateTimeOffset? Moment(Json value) =>
        value is JsonText text && Timestamp.TryParse(text.Value, out var moment) ? moment : null;
}
