using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>Compares a history with the recorded one.</summary>
public static class HistoryCheck
{
    private static readonly string[] Texts = ["input", "output", "parameters"];
    private static readonly string[] LeftOut = ["roleArn", "inputDetails", "outputDetails", "assignedVariablesDetails"];

    /// <summary>The first difference, or null.</summary>
    /// <param name="expected">The recorded events.</param>
    /// <param name="order"><c>exact</c>, <c>concurrent</c> or <c>sorted</c>.</param>
    /// <param name="events">The events that came out.</param>
    /// <param name="matcher">Compares values.</param>
    /// <param name="then">The service as it was when the history was recorded.</param>
    /// <returns>The difference, in words.</returns>
    public static string? Difference(JsonList expected, string order, IReadOnlyList<HistoryEvent> events, Matcher matcher, ServiceThen then)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(then);
        var actual = then.History(events).Select(Flat).Select(e => (JsonMap)then.Context(e)).ToList();
        return order == "exact" ? InOrder(expected, actual, matcher) : AsMultiset(expected, actual, matcher, order == "sorted");
    }

    private static string? InOrder(JsonList expected, List<JsonMap> actual, Matcher matcher)
    {
        for (var i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            if (matcher.Difference(expected[i], actual[i], $"event {i + 1}") is { } difference)
            {
                return difference;
            }
        }

        return expected.Count == actual.Count ? null : $"expected {expected.Count} events but got {actual.Count}";
    }

    private static string? AsMultiset(JsonList expected, List<JsonMap> actual, Matcher matcher, bool allowsMore)
    {
        var left = actual.Select(Unplaced).ToList();
        foreach (var wanted in expected.OfType<JsonMap>().Select(Unplaced))
        {
            var found = left.FindIndex(e => matcher.Difference(wanted, e, string.Empty) is null);
            if (found < 0)
            {
                return $"no such event: {wanted}";
            }

            left.RemoveAt(found);
        }

        return left.Count == 0 || (allowsMore && left.All(EndsParallel)) ? null : $"not expected: {left[0]}";
    }

    private static bool EndsParallel(JsonMap e) => e["type"] is JsonText { Value: "ParallelStateSucceeded" or "ParallelStateExited" };

    private static JsonMap Unplaced(JsonMap e) => new(e.Where(m => m.Key is not ("id" or "prev")));

    private static JsonMap Flat(HistoryEvent e)
    {
        var members = new List<KeyValuePair<string, Json>>
        {
            new("id", Json.From(e.Id)), new("prev", Json.From(e.PreviousId)), new("type", Json.From(e.Type.ToString())),
        };
        foreach (var details in HistoryEventJson.Write(e).Where(m => m.Key.EndsWith("EventDetails", StringComparison.Ordinal)).Select(m => (JsonMap)m.Value))
        {
            members.AddRange(details.Where(m => !LeftOut.Contains(m.Key)).Select(m => KeyValuePair.Create(m.Key, Parsed(m.Key, m.Value))));
        }

        return new JsonMap([.. members]);
    }

    private static Json Parsed(string name, Json value)
    {
        if (name == "assignedVariables")
        {
            return new JsonMap(((JsonMap)value).Select(v => KeyValuePair.Create(v.Key, Json.Parse(((JsonText)v.Value).Value))));
        }

        return Texts.Contains(name) && value is JsonText text ? Json.Parse(text.Value) : value;
    }
}
