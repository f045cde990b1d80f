using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Templates;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Finds which variables each state reads: DescribeStateMachine's <c>variableReferences</c>.</summary>
internal static class VariableReferences
{
    private static readonly string[] Flows = ["Branches", "ItemProcessor", "Iterator"];
    private static readonly string[] Templates =
        ["Parameters", "ResultSelector", "Assign", "ItemSelector", "BatchInput", "Credentials"];

    /// <summary>The names each state reads, in order; states that read none are left out.</summary>
    /// <param name="machine">A definition that has been checked.</param>
    /// <param name="language">The query language of states that name none.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Find(JsonMap machine, QueryLanguage language)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        AddFlow(machine, language, found);
        return found;
    }

    private static void AddFlow(Json? flow, QueryLanguage language, Dictionary<string, IReadOnlyList<string>> found)
    {
        foreach (var (name, state) in (flow as JsonMap)?["States"] as JsonMap ?? JsonMap.Empty)
        {
            var fields = (JsonMap)state;
            var isExpressions = fields["QueryLanguage"] is JsonText own ? own.Value == "JSONata" : language == QueryLanguage.JSONata;
            var names = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var (field, value) in fields.Where(f => !Flows.Contains(f.Key, StringComparer.Ordinal) && f.Key is not ("Result" or "Comment")))
            {
                if (isExpressions)
                {
                    AddExpressions(value, names);
                }
                else
                {
                    AddField(field, value, Templates.Contains(field, StringComparer.Ordinal), names);
                }
            }

            if (names.Count > 0)
            {
                found[name] = [.. names];
            }

            foreach (var inner in Flows.SelectMany(f => fields[f] is JsonList list ? list : (IEnumerable<Json?>)[fields[f]]))
            {
                AddFlow(inner, language, found);
            }
        }
    }

    private static void AddField(string name, Json value, bool inTemplate, SortedSet<string> names)
    {
        switch (value)
        {
            case JsonText text when IsPath(name, inTemplate) && QueryReader.TryParse(text.Value) is { } query:
                names.UnionWith(query.Variables());
                break;
            case JsonMap map:
                foreach (var (key, member) in map)
                {
                    AddField(key, member, inTemplate || Templates.Contains(key, StringComparer.Ordinal), names);
                }

                break;
            case JsonList list:
                foreach (var item in list)
                {
                    AddField(string.Empty, item, inTemplate, names);
                }

                break;
        }
    }

    /// <summary>In a payload template only a name's end tells a path; elsewhere the names of the language's fields do.</summary>
    private static bool IsPath(string name, bool inTemplate) => inTemplate
        ? name.EndsWith(".$", StringComparison.Ordinal)
        : name == "Variable" || (name.EndsWith("Path", StringComparison.Ordinal) && name != "ResultPath");

    private static void AddExpressions(Json value, SortedSet<string> names)
    {
        switch (value)
        {
            case JsonText text when ExpressionText.TryRead(text.Value) is { } source:
                names.UnionWith(ExpressionVariables.In(source));
                break;
            case JsonMap map:
                foreach (var (_, member) in map)
                {
                    AddExpressions(member, names);
                }

                break;
            case JsonList list:
                foreach (var item in list)
                {
                    AddExpressions(item, names);
                }

                break;
        }
    }
}
