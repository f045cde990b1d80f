using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Events.Patterns;

/// <summary>An event pattern: which events a rule is for.</summary>
internal sealed class EventPattern
{
    private readonly PatternNode root;

    private EventPattern(PatternNode root, string text)
    {
        this.root = root;
        Text = text;
    }

    /// <summary>The pattern as it was given.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="AwsError"><c>InvalidEventPatternException</c>.</exception>
    public static EventPattern Parse(string text)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(text, null, AwsJson.Strict);
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            throw PatternReader.Invalid($"Unable to parse pattern: {malformed.Message}");
        }

        return new EventPattern(
            node is JsonObject map ? PatternReader.Read(map) : throw PatternReader.Invalid("Filter is not an object"), text);
    }

    /// <summary>Whether an event is one of those meant.</summary>
    /// <param name="event">The whole event, with its envelope.</param>
    public bool Matches(JsonObject @event) => root.Matches(@event);
}
