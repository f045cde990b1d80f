using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Local.Events.Rules;

namespace StepBooking.Local.Events.Inputs;

/// <summary>
/// An input transformer: a text with names in angle brackets. Inside a JSON string a value stands as it is; outside of one it
/// stands as JSON. A value that is not in the event stands for nothing inside a string, and is <c>null</c> outside.
/// </summary>
/// <param name="paths">The names, and where their values are.</param>
/// <param name="template">The text.</param>
internal sealed partial class InputTemplate(IReadOnlyDictionary<string, EventPath> paths, string template)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text for an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="rule">Whose target it is for.</param>
    /// <param name="now">When the event came.</param>
    public string Fill(JsonObject @event, EventRule rule, DateTimeOffset now) => Name().Replace(template, match =>
    {
        var value = Value(match.Groups["name"].Value, @event, rule, now);
        return InString(match.Index) ? Inside(value) : value?.ToJsonString(Plain) ?? "null";
    });

    private JsonNode? Value(string name, JsonObject @event, EventRule rule, DateTimeOffset now) => name switch
    {
        "aws.events.rule-arn" => rule.Arn,
        "aws.events.rule-name" => rule.Name,
        "aws.events.event.ingestion-time" => now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        "aws.events.event.json" => @event,
        "aws.events.event" => new JsonObject(@event.Where(m => m.Key != "detail").Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))),
        _ => paths.TryGetValue(name, out var path) ? path.Find(@event) : null,
    };

    private static string Inside(JsonNode? value)
    {
        var text = value switch
        {
            null => "",
            JsonValue => value.ToString(),
            _ => value.ToJsonString(Plain),
        };
        return JsonSerializer.Serialize(text, Plain)[1..^1];
    }

    /// <summary>Whether a place is between the quotation marks of a JSON string.</summary>
    private bool InString(int place)
    {
        var inside = false;
        for (var at = 0; at < place; at++)
        {
            if (template[at] == '\\')
                at++;
            else if (template[at] == '"')
                inside = !inside;
        }

        return inside;
    }

    [GeneratedRegex("<(?<name>[A-Za-z0-9_.-]+)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
