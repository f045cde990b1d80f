using StepBooking.StatesLanguage.Choices;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads a Choice state.</summary>
internal static class ChoiceStateReader
{
    private static readonly string[] Structure = ["Next", "Assign", "Output", "And", "Or", "Not", "Variable", "Condition", "Comment"];

    public static ChoiceState Read(StateHead head, Fields fields)
    {
        fields.Require("Choices");
        fields.Allow("Type", "QueryLanguage", "Choices", "Default", "InputPath", "OutputPath", "Output", "Assign");
        if (fields.Raw("Choices") is JsonList { Count: 0 })
        {
            fields.Wrong("Choices", "Value cannot be empty");
        }

        var rules = fields.Objects("Choices").Select(f => Rule(f, head.QueryLanguage)).ToList();
        return new ChoiceState(head with { Next = null }, DataFieldsReader.Read(fields, head.QueryLanguage), rules, fields.Text("Default"));
    }

    private static ChoiceRule Rule(Fields fields, QueryLanguage language)
    {
        fields.Require(language == QueryLanguage.JSONata ? ["Condition", "Next"] : ["Next"]);
        var data = DataFieldsReader.Read(
            new Fields(new JsonMap(fields.Map.Where(m => m.Key is "Assign" or "Output")), fields.Location, fields.Context), language);
        var next = fields.Text("Next") ?? string.Empty;
        if (language == QueryLanguage.JSONata)
        {
            fields.Allow("Condition", "Next", "Assign", "Output");
            return new ChoiceRule(next, data) { Expression = TemplateReader.Read(fields, "Condition", language) };
        }

        return new ChoiceRule(next, data) { Condition = Condition(fields, top: true) };
    }

    private static Condition? Condition(Fields fields, bool top)
    {
        if (fields.Has("And") || fields.Has("Or"))
        {
            var all = fields.Has("And");
            var parts = fields.Objects(all ? "And" : "Or").Select(f => Condition(f, top: false)).OfType<Condition>().ToList();
            return all ? new AllCondition(parts) : new AnyCondition(parts);
        }

        if (fields.Object("Not") is { } negated)
        {
            return Condition(negated, top: false) is { } inner ? new NotCondition(inner) : null;
        }

        return Comparison(fields, top);
    }

    private static ComparisonCondition? Comparison(Fields fields, bool top)
    {
        fields.Require("Variable");
        var operators = fields.Map.Select(m => m.Key).Where(k => !Structure.Contains(k, StringComparer.Ordinal)).ToList();
        if (operators.Count != 1 || Comparisons.Find(operators[0], out var isPath) is not { } comparison)
        {
            fields.Context.Diagnostics.Schema("A choice rule must have exactly one comparison operator", fields.Location);
            return null;
        }

        if (!top && fields.Has("Next"))
        {
            fields.Wrong("Next", "'Next' can only appear in a top-level choice rule");
        }

        if (QueryReader.Query(fields, "Variable") is not { } variable)
        {
            return null;
        }

        if (isPath)
        {
            return QueryReader.Query(fields, operators[0]) is { } path ? new ComparisonCondition(variable, comparison, null, path) : null;
        }

        var value = fields.Raw(operators[0])!;
        if (!Suits(comparison, value))
        {
            fields.Wrong(operators[0], $"Value has the wrong type for {comparison.Name}");
            return null;
        }

        return new ComparisonCondition(variable, comparison, value, null);
    }

    private static bool Suits(Comparison comparison, Json value) => comparison.Name switch
    {
        "BooleanEquals" => value is JsonBoolean,
        _ when comparison.IsTest => value is JsonBoolean,
        _ when comparison.Name.StartsWith("Numeric", StringComparison.Ordinal) => value is JsonNumber,
        _ when comparison.Name.StartsWith("Timestamp", StringComparison.Ordinal) =>
            value is JsonText text && Timestamp.TryParse(text.Value, out _),
        _ => value is JsonText,
    };
}
