using StepBooking.StatesLanguage.Intrinsics;
using StepBooking.StatesLanguage.Paths;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads what may stand where JSONPath computes a value.</summary>
internal static class QueryReader
{
    /// <summary>The path or intrinsic call, or null where the text is neither.</summary>
    public static PathQuery? TryParse(string text)
    {
        try
        {
            return text.StartsWith("States.", StringComparison.Ordinal) ? IntrinsicParser.Parse(text) : PathParser.Parse(text);
        }
        catch (PathSyntaxException)
        {
            return null;
        }
    }

    /// <summary>A field that holds a path (or an intrinsic call, where allowed).</summary>
    /// <param name="fields">The object the field is in.</param>
    /// <param name="name">The field's name.</param>
    /// <returns>The path, or null where the field is absent or wrong (then a finding says so).</returns>
    public static PathQuery? Query(Fields fields, string name)
    {
        if (fields.Text(name) is not { } text)
        {
            return null;
        }

        var query = TryParse(text);
        if (query is null)
        {
            fields.Wrong(name, "Value is not a valid JSONPath");
        }

        return query;
    }

    /// <summary>A field that holds a reference path.</summary>
    public static PathExpression? Reference(Fields fields, string name)
    {
        if (Query(fields, name) is not { } query)
        {
            return null;
        }

        if (query is PathExpression { IsReference: true } path)
        {
            return path;
        }

        fields.Wrong(name, "Value is not a Reference Path");
        return null;
    }
}
