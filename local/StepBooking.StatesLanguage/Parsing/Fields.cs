using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>The fields of one JSON object of a definition, read with findings where they are wrong.</summary>
internal sealed class Fields(JsonMap map, string location, ParsingContext context)
{
    public ParsingContext Context { get; } = context;

    public string Location { get; } = location;

    public JsonMap Map => map;

    public bool Has(string name) => map.TryGet(name, out _);

    public Json? Raw(string name) => map[name];

    public string At(string name) => $"{(Location == "/" ? string.Empty : Location)}/{name}";

    public void Wrong(string name, string message) => Context.Diagnostics.Schema(message, At(name));

    public void Require(params IEnumerable<string> names)
    {
        var missing = names.Where(n => !Has(n)).ToList();
        if (missing.Count > 0)
        {
            Context.Diagnostics.Schema($"These fields are required: [{string.Join(", ", missing)}]", Location);
        }
    }

    public void Allow(params IEnumerable<string> names)
    {
        var known = names.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, _) in map)
        {
            if (!known.Contains(name) && name != "Comment")
            {
                Wrong(name, $"The field '{name}' is not supported by Step Functions");
            }
        }
    }

    public string? Text(string name) => Read(name, v => (v as JsonText)?.Value, "a string");

    public bool? Boolean(string name) => map[name] is { } value
        ? value is JsonBoolean boolean ? boolean.Value : Refuse<bool>(name, "a boolean")
        : null;

    public double? Number(string name, double least, double most)
    {
        if (map[name] is not { } value)
        {
            return null;
        }

        return value is JsonNumber number && number.Value >= least && number.Value <= most
            ? number.Value
            : Refuse<double>(name, $"a number from {least} to {most}");
    }

    public int? Integer(string name, long least, long most)
    {
        if (map[name] is not { } value)
        {
            return null;
        }

        return value is JsonNumber number && number.TryGetInteger(out var integer) && integer >= least && integer <= most
            ? (int)integer
            : Refuse<int>(name, $"an integer from {least} to {most}");
    }

    public Fields? Object(string name)
    {
        var value = Read(name, v => v as JsonMap, "an object");
        return value is null ? null : new Fields(value, At(name), Context);
    }

    public IEnumerable<Fields> Objects(string name)
    {
        var list = Read(name, v => v as JsonList, "an array");
        for (var i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is JsonMap item)
            {
                yield return new Fields(item, $"{At(name)}[{i}]", Context);
            }
            else
            {
                Context.Diagnostics.Schema("Expected value of type Object", $"{At(name)}[{i}]");
            }
        }
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var list = Read(name, v => v as JsonList, "an array");
        if (list is null)
        {
            return [];
        }

        var texts = list.OfType<JsonText>().Select(t => t.Value).ToList();
        if (texts.Count != list.Count)
        {
            Wrong(name, "Value must be an array of strings");
        }

        return texts;
    }

    private T? Read<T>(string name, Func<Json, T?> read, string expected)
        where T : class
    {
        if (map[name] is not { } value)
        {
            return null;
        }

        var result = read(value);
        if (result is null)
        {
            Wrong(name, $"Value must be {expected}");
        }

        return result;
    }

    private T? Refuse<T>(string name, string expected)
        where T : struct
    {
        Wrong(name, $"Value must be {expected}");
        return null;
    }
}
