using System.Text;
using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>Compares what came out with what was recorded, minding the case's wildcards.</summary>
public sealed class Matcher
{
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _tokens = [];
    private readonly Dictionary<string, string> _bound = new(StringComparer.Ordinal);

    /// <summary>A matcher for one case.</summary>
    /// <param name="wildcards">The case's wildcards.</param>
    public Matcher(JsonList wildcards)
    {
        ArgumentNullException.ThrowIfNull(wildcards);
        foreach (var wildcard in wildcards.OfType<JsonMap>())
        {
            var token = ((JsonText)wildcard["token"]!).Value;
            _tokens.Add(token);
            if (wildcard["scope"] is JsonText { Value: "value" })
            {
                _values.Add(token);
            }
        }
    }

    /// <summary>The first difference, or null.</summary>
    /// <param name="expected">What was recorded; null: nothing.</param>
    /// <param name="actual">What came out; null: nothing.</param>
    /// <param name="at">Where, for the message.</param>
    /// <returns>The difference, in words.</returns>
    public string? Difference(Json? expected, Json? actual, string at) => (expected, actual) switch
    {
        (null, null) => null,
        (JsonText token, not null) when _values.Contains(token.Value) => null,
        (JsonMap a, JsonMap b) => Maps(a, b, at),
        (JsonList a, JsonList b) when a.Count == b.Count =>
            a.Select((item, i) => Difference(item, b[i], $"{at}[{i}]")).FirstOrDefault(d => d is not null),
        (JsonText a, JsonText b) when Same(a.Value, b.Value) => null,
        (JsonMap, JsonText text) when TryParse(text.Value) is JsonMap parsed => Difference(expected, parsed, at),
        _ when expected is not null && expected.Equals(actual) => null,
        _ => $"{at}: expected {Short(expected)} but got {Short(actual)}",
    };

    private static Json? TryParse(string text)
    {
        try
        {
            return Json.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static string Short(Json? value)
    {
        var text = value?.ToText() ?? "nothing";
        return text.Length <= 400 ? text : text[..400] + "…";
    }

    private string? Maps(JsonMap expected, JsonMap actual, string at)
    {
        foreach (var name in expected.Select(m => m.Key).Union(actual.Select(m => m.Key)))
        {
            if (Difference(expected[name], actual[name], $"{at}.{name}") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private bool Same(string expected, string actual)
    {
        var used = _tokens.Where(t => expected.Contains(t, StringComparison.Ordinal)).OrderByDescending(t => t.Length).ToList();
        if (string.Equals(expected, actual, StringComparison.Ordinal) || used.Count == 0)
        {
            return string.Equals(expected, actual, StringComparison.Ordinal);
        }

        var groups = new List<string>();
        var pattern = new StringBuilder("\\A");
        for (var i = 0; i < expected.Length;)
        {
            var token = used.Find(t => string.CompareOrdinal(expected, i, t, 0, t.Length) == 0);
            if (token is null)
            {
                pattern.Append(Regex.Escape(expected[i].ToString()));
                i++;
                continue;
            }

            pattern.Append("(.*?)");
            groups.Add(token);
            i += token.Length;
        }

        var match = Regex.Match(actual, pattern.Append("\\z").ToString(), RegexOptions.Singleline);
        return match.Success && groups.Select((token, i) => Bind(token, match.Groups[i + 1].Value)).All(b => b);
    }

    private bool Bind(string token, string text) =>
        _values.Contains(token) || text == token || _bound.TryAdd(token, text) || _bound[token] == text || _bound[token] == token;
}
