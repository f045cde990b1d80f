using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>
/// Looks for what a definition may have but hardly means: the warnings that ValidateStateMachineDefinition's documentation
/// names. Only JSONPath states can have them.
/// </summary>
internal static class DefinitionWarnings
{
    private static readonly string[] Templates = ["Parameters", "ResultSelector", "ItemSelector", "Assign"];
    private static readonly string[] Literals =
        ["Seconds", "Timestamp", "TimeoutSeconds", "HeartbeatSeconds", "MaxConcurrency", "Error", "Cause"];


    /// <summary>The warnings about a definition that is right.</summary>
    /// <param name="text">The definition.</param>
    public static IReadOnlyList<Diagnostic> Find(string text)
    {
        var root = JsonNode.Parse(text)!.AsObject();
        return [.. States(root, string.Empty, (string?)root["QueryLanguage"])];
    }

    private static IEnumerable<Diagnostic> States(JsonObject flow, string place, string? language) =>
        from state in flow["States"]!.AsObject()
        let definition = state.Value!.AsObject()
        from found in State(definition, $"{place}/States/{state.Key}", (string?)definition["QueryLanguage"] ?? language)
        select found;

    private static IEnumerable<Diagnostic> State(JsonObject state, string place, string? language) =>
        (language == "JSONata" ? [] : OfPaths(state, place)).Concat(Inner(state, place, language));

    private static IEnumerable<Diagnostic> Inner(JsonObject state, string place, string? language)
    {
        var branches = (state["Branches"] as JsonArray ?? [])
            .SelectMany((branch, at) => States(branch!.AsObject(), $"{place}/Branches[{at}]", language));
        var processors = ((string[])["ItemProcessor", "Iterator"]).Where(state.ContainsKey)
            .SelectMany(name => States(state[name]!.AsObject(), $"{place}/{name}", language));
        return branches.Concat(processors);
    }

    private static IEnumerable<Diagnostic> OfPaths(JsonObject state, string place)
    {
        foreach (var name in Templates.Where(state.ContainsKey))
        {
            foreach (var found in Undollared(state[name], $"{place}/{name}"))
                yield return found;
        }

        foreach (var name in Literals.Where(name => LooksLikePath(state[name])))
        {
            yield return new Diagnostic(
                "NO_PATH",
                $"The value of the field '{name}' looks like a path, but the field's name does not end with 'Path'",
                $"{place}/{name}");
        }

        if ((string?)state["Type"] == "Pass" && state["Result"] is { } result && HasPath(result))
        {
            yield return new Diagnostic(
                "PASS_RESULT_IS_STATIC", "The result of a Pass state is static: a path in it is not evaluated", $"{place}/Result");
        }
    }

    private static IEnumerable<Diagnostic> Undollared(JsonNode? node, string place) => node switch
    {
        JsonObject map => map.SelectMany(member => LooksLikePath(member.Value) || LooksLikeCall(member.Value)
            ? member.Key.EndsWith(".$", StringComparison.Ordinal)
                ? []
                : [Undollared(member.Key, $"{place}/{member.Key}")]
            : Undollared(member.Value, $"{place}/{member.Key}")),
        JsonArray list => list.SelectMany((item, at) => Undollared(item, $"{place}[{at}]")),
        _ => [],
    };

    private static Diagnostic Undollared(string name, string place) => new(
        "NO_DOLLAR",
        $"The value of the field '{name}' looks like a path or an intrinsic function, but the field's name does not end with '.$'",
        place);

    private static bool HasPath(JsonNode? node) => node switch
    {
        JsonObject map => map.Any(member => member.Key.EndsWith(".$", StringComparison.Ordinal) || HasPath(member.Value)),
        JsonArray list => list.Any(HasPath),
        _ => LooksLikePath(node),
    };

    private static bool LooksLikePath(JsonNode? node) => Text(node) is { } text
        && (text is "$" or "$$" || ((string[])["$.", "$[", "$$."]).Any(start => text.StartsWith(start, StringComparison.Ordinal)));

    private static bool LooksLikeCall(JsonNode? node) =>
        Text(node) is { } text && text.StartsWith("States.", StringComparison.Ordinal) && text.EndsWith(')');

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
