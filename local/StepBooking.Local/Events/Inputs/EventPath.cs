using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Events.Inputs;

/// <summary>The JSON paths of EventBridge: dots, names in brackets, indices, and <c>[*]</c>.</summary>
internal sealed partial class EventPath
{
    private readonly List<string> steps;

    private EventPath(List<string> steps) => this.steps = steps;

    /// <summary>Reads a path.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c>.</exception>
    public static EventPath Parse(string text)
    {
        if (!Whole().IsMatch(text))
            throw new AwsError("ValidationException", "Invalid JSON path.");
        return new EventPath([.. Step().Matches(text).Select(step =>
            step.Groups["name"].Success ? "." + step.Groups["name"].Value
            : step.Groups["quoted"].Success ? "." + step.Groups["quoted"].Value
            : step.Groups["index"].Value)]);
    }

    /// <summary>What stands there; null where nothing does. A star gives a list.</summary>
    public JsonNode? Find(JsonNode? root)
    {
        List<JsonNode?> found = [root];
        var many = false;
        foreach (var step in steps)
        {
            many |= step == "*";
            found = [.. found.SelectMany(node => Next(node, step)).Where(node => node is not null)];
        }

        return many ? new JsonArray([.. found.Select(node => node!.DeepClone())]) : found.FirstOrDefault();
    }

    private static JsonNode?[] Next(JsonNode? node, string step) => (step, node) switch
    {
        (['.', .. var name], JsonObject map) => [map[name]],
        ("*", JsonArray list) => [.. list],
        (_, JsonArray list) when int.TryParse(step, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) =>
            [list.ElementAtOrDefault(index < 0 ? list.Count + index : index)],
        _ => [],
    };

    [GeneratedRegex(@"\A\$((\.[^.\[\]\s]+)|(\['[^']+'\])|(\[""[^""]+""\])|(\[(-?\d+|\*)\]))*\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[['""](?<quoted>[^'""]+)['""]\]|\[(?<index>-?\d+|\*)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Step();
}
