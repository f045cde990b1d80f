using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Templates;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Finds the computed places in a JSON value of a definition.</summary>
internal static class TemplateReader
{
    /// <summary>Reads a field that is a payload template in JSONPath, or holds expressions in JSONata; null where it is absent.</summary>
    public static Template? Read(Fields fields, string name, QueryLanguage language)
    {
        if (fields.Raw(name) is not { } value)
        {
            return null;
        }

        return language == QueryLanguage.JSONata
            ? Expressions(value, LocalPath(fields, name), fields.At(name), fields.Context)
            : Paths(value, new Fields(value as JsonMap ?? JsonMap.Empty, fields.At(name), fields.Context));
    }

    internal static string LocalPath(Fields fields, string name)
    {
        // Messages name the place inside its state: "Output", "Catch[0]/Output", "ItemReader/Arguments".
        var place = fields.At(name);
        var states = place.LastIndexOf("/States/", StringComparison.Ordinal);
        var state = states < 0 ? -1 : place.IndexOf('/', states + "/States/".Length);
        return state < 0 ? name : place[(state + 1)..];
    }

    private static Template Expressions(Json value, string location, string place, ParsingContext context)
    {
        switch (value)
        {
            case JsonText text when ExpressionText.TryRead(text.Value) is { } source:
                context.Expressions.Add(new PlacedExpression(source, place));
                return new ExpressionTemplate(source, location);
            case JsonMap map:
                return Map(map, map.Select(m =>
                    KeyValuePair.Create(m.Key, Expressions(m.Value, $"{location}/{m.Key}", $"{place}/{m.Key}", context))));
            case JsonList list:
                return List(list, list.Select((item, i) => Expressions(item, $"{location}[{i}]", $"{place}[{i}]", context)));
            default:
                return new ConstantTemplate(value);
        }
    }

    private static Template Paths(Json value, Fields at) => value switch
    {
        JsonMap map => Map(map, map.Select(m => Member(m.Key, m.Value, at))),
        JsonList list => List(list, list.Select((item, i) =>
            Paths(item, new Fields(item as JsonMap ?? JsonMap.Empty, $"{at.Location}[{i}]", at.Context)))),
        _ => new ConstantTemplate(value),
    };

    private static KeyValuePair<string, Template> Member(string name, Json value, Fields at)
    {
        if (!name.EndsWith(".$", StringComparison.Ordinal))
        {
            return new(name, Paths(value, new Fields(value as JsonMap ?? JsonMap.Empty, at.At(name), at.Context)));
        }

        if (value is JsonText text && QueryReader.TryParse(text.Value) is { } query)
        {
            return new(name[..^2], new PathTemplate(name, query));
        }

        at.Context.Diagnostics.Schema(
            $"The value for the field '{name}' must be a valid JSONPath or a valid intrinsic function call", at.Location);
        return new(name[..^2], new ConstantTemplate(JsonNull.Instance));
    }

    private static Template Map(JsonMap map, IEnumerable<KeyValuePair<string, Template>> members)
    {
        var read = members.ToArray();
        return Array.TrueForAll(read, m => m.Value.IsConstant) ? new ConstantTemplate(map) : new MapTemplate(read);
    }

    private static Template List(JsonList list, IEnumerable<Template> items)
    {
        var read = items.ToArray();
        return Array.TrueForAll(read, i => i.IsConstant) ? new ConstantTemplate(list) : new ListTemplate(read);
    }
}
