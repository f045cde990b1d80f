using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Iam;

namespace StepBooking.Local.Events.Patterns;

/// <summary>Reads the tests that compare otherwise than for equality: <c>{"prefix": "a"}</c>.</summary>
internal static class TestReader
{
    private const string IgnoreCase = "equals-ignore-case";
    private const string AnythingBut = "anything-but";

    /// <summary>A test.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="value">What to compare with.</param>
    /// <exception cref="StepBooking.Local.Aws.AwsError"><c>InvalidEventPatternException</c>.</exception>
    public static ValueTest Read(string kind, JsonNode? value) => kind switch
    {
        "prefix" or "suffix" or IgnoreCase or "wildcard" => ValueTest.OfText(OfText(kind, value)),
        "exists" => Exists(value),
        "numeric" => Numeric(value),
        "cidr" => Cidr(value),
        AnythingBut => Not(value),
        _ => throw PatternReader.Invalid($"Unrecognized match type {kind}"),
    };

    private static Func<string, bool> OfText(string kind, JsonNode? value) => value switch
    {
        JsonObject { Count: 1 } folded when kind is "prefix" or "suffix" && Scalar.Text(folded[IgnoreCase]) is { } text =>
            Compare(kind, text, StringComparison.OrdinalIgnoreCase),
        _ when Scalar.Text(value) is { } text => Compare(kind, text, StringComparison.Ordinal),
        _ => throw PatternReader.Invalid($"{kind} match pattern must be a string"),
    };

    private static Func<string, bool> Compare(string kind, string pattern, StringComparison comparison) => kind switch
    {
        "prefix" => text => text.StartsWith(pattern, comparison),
        "suffix" => text => text.EndsWith(pattern, comparison),
        IgnoreCase => text => text.Equals(pattern, StringComparison.OrdinalIgnoreCase),
        _ => Wildcard(pattern),
    };

    private static Func<string, bool> Wildcard(string pattern)
    {
        if (pattern.Contains("**", StringComparison.Ordinal))
            throw PatternReader.Invalid("Consecutive wildcard characters");

        // Only the star is a wildcard here; a question mark stands for itself, and a backslash takes a star's meaning away.
        const char question = '\uE000', star = '\uE001';
        var escaped = pattern.Replace("\\*", $"{star}", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal).Replace('?', question);
        return text => Wildcards.Match(escaped, text.Replace('?', question).Replace('*', star));
    }

    private static ValueTest Exists(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True => new ValueTest(_ => true),
        JsonValueKind.False => new ValueTest(_ => false, PassesNothing: true),
        _ => throw PatternReader.Invalid("exists match pattern must be either true or false."),
    };

    private static ValueTest Cidr(JsonNode? value) => Scalar.Text(value) is { } text && IPNetwork.TryParse(text, out var network)
        ? ValueTest.OfText(given => IPAddress.TryParse(given, out var address) && network.Contains(address))
        : throw PatternReader.Invalid("Malformed CIDR, one '/' required");

    private static ValueTest Numeric(JsonNode? value)
    {
        if (value is not JsonArray { Count: 2 or 4 } parts)
            throw PatternReader.Invalid("Value of numeric must be an array of comparisons and numbers.");
        List<Func<double, bool>> all = [];
        for (var at = 0; at < parts.Count; at += 2)
        {
            var limit = Scalar.Number(parts[at + 1]) ?? throw PatternReader.Invalid("Value of numeric comparison must be a number");
            all.Add(Scalar.Text(parts[at]) switch
            {
                "=" => number => number.Equals(limit),
                "<" => number => number < limit,
                "<=" => number => number <= limit,
                ">" => number => number > limit,
                ">=" => number => number >= limit,
                var other => throw PatternReader.Invalid($"Unrecognized numeric range operator: {other}"),
            });
        }

        return new ValueTest(given => Scalar.Number(given) is { } number && all.TrueForAll(holds => holds(number)));
    }

    /// <summary>What is there and is none of these.</summary>
    private static ValueTest Not(JsonNode? value)
    {
        switch (value)
        {
            case JsonObject { Count: 1 } inner:
                var (kind, given) = inner.First();
                if (kind is not ("prefix" or "suffix" or IgnoreCase or "wildcard"))
                    throw PatternReader.Invalid($"Unsupported anything-but pattern: {kind}");
                List<Func<string, bool>> tests = [.. given is JsonArray many ? many.Select(one => OfText(kind, one)) : [OfText(kind, given)]];
                return ValueTest.OfText(text => tests.TrueForAll(passes => !passes(text)));
            case JsonArray { Count: > 0 } list when list.All(one => Scalar.Text(one) is not null || Scalar.Number(one) is not null):
                return new ValueTest(one => list.All(unwanted => !Scalar.Same(unwanted, one)));
            case JsonValue single:
                return new ValueTest(one => !Scalar.Same(single, one));
            default:
                throw PatternReader.Invalid("Value of anything-but must be an array or single string/number value.");
        }
    }
}
