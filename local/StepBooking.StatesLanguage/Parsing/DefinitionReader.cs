using System.Text.Json;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads a whole definition.</summary>
internal static class DefinitionReader
{
    private const int Longest = 1024 * 1024;

    public static StateMachineDefinition Read(string json, WorkflowType type)
    {
        var diagnostics = new Diagnostics();
        var map = ReadObject(json, diagnostics);
        if (System.Text.Encoding.UTF8.GetByteCount(json) > Longest)
        {
            diagnostics.Schema($"The definition is larger than {Longest} bytes", "/");
        }

        return Read(json, map, new ParsingContext(diagnostics, type, Language(map)));
    }

    /// <summary>Reads a state by itself: where it goes on need not exist.</summary>
    public static StateMachineDefinition ReadState(string json, string name)
    {
        var diagnostics = new Diagnostics();
        var map = new JsonMap([
            new("StartAt", Json.From(name)), new("States", new JsonMap([new(name, ReadObject(json, diagnostics))])),
        ]);
        return Read(json, map, new ParsingContext(diagnostics, WorkflowType.Standard, QueryLanguage.JSONPath) { IsOneState = true });
    }

    private static QueryLanguage Language(JsonMap map) =>
        map["QueryLanguage"] is JsonText { Value: "JSONata" } ? QueryLanguage.JSONata : QueryLanguage.JSONPath;

    private static JsonMap ReadObject(string json, Diagnostics diagnostics)
    {
        if (ReadJson(json) is JsonMap map)
        {
            return map;
        }

        diagnostics.Schema("Expected value of type Object", "/");
        throw new InvalidDefinitionException(diagnostics.Found);
    }

    private static StateMachineDefinition Read(string json, JsonMap map, ParsingContext context)
    {
        var fields = new Fields(map, "/", context);
        fields.Allow("QueryLanguage", "StartAt", "States", "TimeoutSeconds", "Version");
        if (fields.Text("QueryLanguage") is not (null or "JSONata" or "JSONPath"))
        {
            fields.Wrong("QueryLanguage", "Value must be one of the following: [JSONPath, JSONata]");
        }

        if (fields.Text("Version") is not (null or "1.0"))
        {
            fields.Wrong("Version", "Value must be one of the following: [1.0]");
        }

        TimeSpan? timeout = fields.Integer("TimeoutSeconds", 1, 99_999_999) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        var flow = FlowReader.Read(fields);
        return flow is not null && context.Diagnostics.Found.Count == 0
            ? new StateMachineDefinition(json, flow, context.QueryLanguage, timeout, context.Expressions)
            : throw new InvalidDefinitionException(context.Diagnostics.Found);
    }

    private static Json ReadJson(string json)
    {
        try
        {
            return Json.Parse(json);
        }
        catch (JsonException e)
        {
            throw new InvalidDefinitionException([JsonComplaint.About(json, e)]);
        }
    }
}
