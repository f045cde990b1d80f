using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads the fields that shape a state's data.</summary>
internal static class DataFieldsReader
{
    /// <summary>The names that are only known to the one query language, for messages about a field in the wrong one.</summary>
    public static readonly IReadOnlyList<string> PathOnly =
        ["InputPath", "Parameters", "ResultSelector", "ResultPath", "OutputPath", "Result", "ItemsPath", "SecondsPath", "TimestampPath",
            "TimeoutSecondsPath", "HeartbeatSecondsPath", "MaxConcurrencyPath", "ToleratedFailurePercentagePath",
            "ToleratedFailureCountPath", "ErrorPath", "CausePath", "Variable"];

    public static readonly IReadOnlyList<string> ExpressionOnly = ["Arguments", "Output", "Items", "Condition"];

    public static DataFields Read(Fields fields, QueryLanguage language)
    {
        var wrong = language == QueryLanguage.JSONata ? PathOnly : ExpressionOnly;
        foreach (var name in wrong.Where(fields.Has))
        {
            fields.Wrong(name, $"The field '{name}' is not supported in the query language {language}");
        }

        var assign = TemplateReader.Read(fields, "Assign", language);
        if (fields.Has("Assign") && fields.Raw("Assign") is not JsonMap)
        {
            fields.Wrong("Assign", "Value must be an object");
            assign = null;
        }

        return language == QueryLanguage.JSONata
            ? new ExpressionDataFields
            {
                Arguments = TemplateReader.Read(fields, "Arguments", language),
                Output = TemplateReader.Read(fields, "Output", language),
                Assign = assign,
            }
            : new PathDataFields
            {
                InputPath = Path(fields, "InputPath"),
                Parameters = TemplateReader.Read(fields, "Parameters", language),
                ResultSelector = TemplateReader.Read(fields, "ResultSelector", language),
                ResultPath = Result(fields),
                OutputPath = Path(fields, "OutputPath"),
                Assign = assign,
            };
    }

    private static PathQuery? Path(Fields fields, string name) =>
        fields.Raw(name) is JsonNull ? null : QueryReader.Query(fields, name) ?? PathExpression.Whole;

    private static PathExpression? Result(Fields fields) =>
        fields.Raw("ResultPath") is JsonNull ? null : QueryReader.Reference(fields, "ResultPath") ?? PathExpression.Whole;
}
