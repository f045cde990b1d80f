using System.Globalization;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Templates;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Data;

/// <summary>Reads computed settings with their expected types.</summary>
internal static class SettingValue
{
    /// <summary>A whole number, or null where the setting is absent.</summary>
    public static long? Integer(StateVisit visit, Setting? setting, Json? value)
    {
        if (setting is null || value is null)
        {
            return null;
        }

        if (value is JsonNumber number && number.TryGetInteger(out var integer))
        {
            return integer;
        }

        // A path may lead to a number in text.
        if (setting.Template is PathTemplate && value is JsonText text
            && long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out integer))
        {
            return integer;
        }

        throw Wrong(visit, setting, value, value is JsonNumber ? "integer" : "number", setting.Field is "SecondsPath"
            ? $"The {setting.Field} parameter cannot be parsed as a long value: {Source(setting)} == {Plain(value)}"
            : $"The {setting.Field} field refers to value \"{Plain(value)}\" which is not a valid integer: {Source(setting)}");
    }

    /// <summary>A number, or null where the setting or its value is absent.</summary>
    public static double? Number(StateVisit visit, Setting? setting, Json? value)
    {
        if (setting is null || value is null)
        {
            return null;
        }

        if (value is JsonNumber number)
        {
            return number.Value;
        }

        return setting.Template is PathTemplate && value is JsonText text
            && double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : throw Wrong(
                visit, setting, value, "number",
                $"The {setting.Field} field refers to value \"{Plain(value)}\" which is not a valid float: {Source(setting)}");
    }

    /// <summary>Text, or null where the setting is absent.</summary>
    public static string? Text(StateVisit visit, Setting? setting, Json? value) => (setting, value) switch
    {
        (null, _) or (_, null) => null,
        (_, JsonText text) => text.Value,
        _ => throw Wrong(
            visit, setting, value, "string", $"The {setting.Field} parameter does not reference a string: {Source(setting)} == {Plain(value)}"),
    };

    /// <summary>A failure for a value of the wrong type.</summary>
    public static StateException Wrong(StateVisit visit, Setting setting, Json value, string expected, string inPath) =>
        setting.Template is ExpressionTemplate expression
            ? visit.FailEvaluation(
                $"The JSONata expression '{expression.Source}' specified for the field '{expression.Location}' returned an unexpected "
                + $"result type. Expected '{expected}', but was '{value.TypeName}' for value: {value}",
                expression.Location)
            : visit.FailHere(ErrorName.Runtime, inPath);

    /// <summary>The path of a setting, as it was written.</summary>
    public static string Source(Setting setting) => (setting.Template as PathTemplate)?.Query.Source ?? setting.Field;

    /// <summary>A value as messages show it: text without quotation marks.</summary>
    public static string Plain(Json value) => value is JsonText text ? text.Value : value.ToText();
}
