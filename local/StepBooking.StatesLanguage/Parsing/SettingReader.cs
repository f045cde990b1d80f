using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Templates;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads fields with one value that may be computed.</summary>
internal static class SettingReader
{
    /// <summary>A whole number, as a constant, a path in <c>{name}Path</c>, or an expression.</summary>
    public static Setting? Integer(Fields fields, string name, QueryLanguage language, long least, long most) =>
        Read(fields, name, language, value =>
            value is JsonNumber number && number.TryGetInteger(out var integer) && integer >= least && integer <= most
                ? null
                : $"Value must be an integer from {least} to {most}");

    /// <summary>A number, as a constant, a path in <c>{name}Path</c>, or an expression.</summary>
    public static Setting? Number(Fields fields, string name, QueryLanguage language, double least, double most) =>
        Read(fields, name, language, value =>
            value is JsonNumber number && number.Value >= least && number.Value <= most
                ? null
                : $"Value must be a number from {least} to {most}");

    /// <summary>A value that some test accepts.</summary>
    /// <param name="fields">The object the field is in.</param>
    /// <param name="name">The field's name without <c>Path</c>.</param>
    /// <param name="language">The state's query language.</param>
    /// <param name="test">What is wrong with a constant, or null.</param>
    public static Setting? Read(Fields fields, string name, QueryLanguage language, Func<Json, string?> test)
    {
        var path = $"{name}Path";
        if (language == QueryLanguage.JSONPath && fields.Has(path))
        {
            if (fields.Has(name))
            {
                fields.Context.Diagnostics.Schema($"You cannot specify both '{name}' and '{path}'", fields.Location);
            }

            return QueryReader.Query(fields, path) is { } query ? new Setting(path, new PathTemplate(path, query)) : null;
        }

        if (fields.Raw(name) is not { } value)
        {
            return null;
        }

        if (language == QueryLanguage.JSONata && value is JsonText text && ExpressionText.TryRead(text.Value) is { } source)
        {
            fields.Context.Expressions.Add(new PlacedExpression(source, fields.At(name)));
            return new Setting(name, new ExpressionTemplate(source, TemplateReader.LocalPath(fields, name)));
        }

        if (test(value) is { } wrong)
        {
            fields.Wrong(name, wrong);
        }

        return new Setting(name, new ConstantTemplate(value));
    }
}
