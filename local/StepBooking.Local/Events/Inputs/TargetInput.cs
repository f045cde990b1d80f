using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Rules;

namespace StepBooking.Local.Events.Inputs;

/// <summary>What a target gets of an event: all of it, a part, a constant, or a text made of parts.</summary>
internal sealed class TargetInput
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Func<JsonObject, EventRule, DateTimeOffset, string> make;

    private TargetInput(Func<JsonObject, EventRule, DateTimeOffset, string> make) => this.make = make;

    /// <summary>Reads <c>Input</c>, <c>InputPath</c> or <c>InputTransformer</c> of a target.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c>.</exception>
    public static TargetInput Read(JsonObject target)
    {
        string[] given = [.. ((string[])["Input", "InputPath", "InputTransformer"]).Where(target.ContainsKey)];
        if (given.Length > 1)
            throw new AwsError("ValidationException", $"Only one of Input, InputPath, or InputTransformer must be provided for target {target["Id"]}.");
        return given switch
        {
            ["Input"] => Constant(AwsJson.Text(target["Input"])!, target["Id"]),
            ["InputPath"] => Part(EventPath.Parse(AwsJson.Text(target["InputPath"])!)),
            ["InputTransformer"] => Made(AwsJson.Map(target["InputTransformer"])),
            _ => new TargetInput((@event, _, _) => @event.ToJsonString(Plain)),
        };
    }

    /// <summary>The text that the target gets.</summary>
    /// <param name="event">The event.</param>
    /// <param name="rule">The rule that it matched.</param>
    /// <param name="now">When it came.</param>
    public string Of(JsonObject @event, EventRule rule, DateTimeOffset now) => make(@event, rule, now);

    private static TargetInput Constant(string text, JsonNode? id)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            throw new AwsError("ValidationException", $"JSON syntax error in input for target {id}.");
        }

        return new TargetInput((_, _, _) => text);
    }

    private static TargetInput Part(EventPath path) => new((@event, _, _) => path.Find(@event)?.ToJsonString(Plain) ?? "null");

    private static TargetInput Made(JsonObject transformer)
    {
        var text = AwsJson.Text(transformer["InputTemplate"])
            ?? throw new AwsError("ValidationException", "1 validation error detected: Value null at 'inputTemplate' failed to satisfy constraint: Member must not be null");
        var paths = AwsJson.Map(transformer["InputPathsMap"]).ToDictionary(
            path => path.Key, path => EventPath.Parse(AwsJson.Text(path.Value) ?? ""), StringComparer.Ordinal);
        var template = new InputTemplate(paths, text);
        return new TargetInput(template.Fill);
    }
}
