using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Deploying;

/// <summary>Reads values of a template: what they refer to, and as much of their text as is known before it is deployed.</summary>
internal static class TemplateValues
{
    /// <summary>The logical id that a value is a reference to, by <c>Ref</c> or <c>Fn::GetAtt</c>; null where it is no reference.</summary>
    public static string? Referenced(this Json? value) => value is not JsonMap { Count: 1 } function ? null : function.Single() switch
    {
        { Key: "Ref", Value: JsonText id } => id.Value,
        { Key: "Fn::GetAtt", Value: JsonList { Count: > 0 } path } => (path[0] as JsonText)?.Value,
        { Key: "Fn::GetAtt", Value: JsonText path } => path.Value.Split('.')[0],
        { Key: "Fn::Sub", Value: JsonText text } when text.Value.StartsWith("${", StringComparison.Ordinal)
            && text.Value.IndexOf('}', StringComparison.Ordinal) == text.Value.Length - 1 => text.Value[2..^1].Split('.')[0],
        _ => null,
    };

    /// <summary>Every logical id that a value refers to, at any depth.</summary>
    public static IEnumerable<string> AllReferenced(this Json? value)
    {
        if (value.Referenced() is { } id)
        {
            return [id];
        }

        return value switch
        {
            JsonMap map => map.SelectMany(member => member.Value.AllReferenced()),
            JsonList list => list.SelectMany(item => item.AllReferenced()),
            _ => [],
        };
    }

    /// <summary>The text of a value, with <c>*</c> for what is known only when it is deployed.</summary>
    public static string Pattern(this Json? value) => value switch
    {
        JsonText text => text.Value,
        JsonMap { Count: 1 } map when map["Fn::Join"] is JsonList { Count: 2 } join && join[1] is JsonList parts =>
            string.Join((join[0] as JsonText)?.Value ?? string.Empty, parts.Select(Pattern)),
        _ => "*",
    };

    /// <summary>A value, or the items of the list that it is; nothing where it is missing.</summary>
    public static IEnumerable<Json> OneOrMore(this Json? value) => value switch
    {
        null => [],
        JsonList list => list,
        _ => [value],
    };
}
