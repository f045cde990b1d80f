using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads one state.</summary>
internal static class StateReader
{
    private const int LongestName = 80;
    private static readonly string[] Types = ["Task", "Wait", "Pass", "Succeed", "Fail", "Choice", "Parallel", "Map"];

    public static State? Read(string name, Fields fields)
    {
        if (name.Length > LongestName)
        {
            fields.Context.Diagnostics.Schema($"State name '{name}' is longer than {LongestName} characters", fields.Location);
        }

        if (!fields.Context.Names.Add(name))
        {
            fields.Context.Diagnostics.Schema($"State name '{name}' is not unique", fields.Location);
        }

        fields.Require("Type");
        var type = fields.Text("Type");
        if (type is not null && !Types.Contains(type, StringComparer.Ordinal))
        {
            fields.Wrong("Type", $"The field 'Type' should have one of these values: [{string.Join(", ", Types)}]");
        }

        var head = new StateHead(name, Language(fields), fields.Text("Next"));
        CheckEnd(fields, type);
        if (head.QueryLanguage == QueryLanguage.JSONata)
        {
            StatesVariableCheck.Run(fields, type);
        }

        return type switch
        {
            "Pass" => Pass(head, fields),
            "Task" => TaskStateReader.Read(head, fields),
            "Choice" => ChoiceStateReader.Read(head, fields),
            "Wait" => Wait(head, fields),
            "Succeed" => Succeed(head, fields),
            "Fail" => Fail(head, fields),
            "Parallel" => NestedStateReader.Parallel(head, fields),
            "Map" => NestedStateReader.Map(head, fields),
            _ => null,
        };
    }

    private static QueryLanguage Language(Fields fields)
    {
        switch (fields.Text("QueryLanguage"))
        {
            case null:
                return fields.Context.QueryLanguage;
            case "JSONata":
                return QueryLanguage.JSONata;
            case "JSONPath" when fields.Context.QueryLanguage == QueryLanguage.JSONata:
                fields.Context.Diagnostics.Schema(
                    "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine", fields.Location);
                return QueryLanguage.JSONata;
            case "JSONPath":
                return QueryLanguage.JSONPath;
            default:
                fields.Wrong("QueryLanguage", "Value must be one of the following: [JSONPath, JSONata]");
                return fields.Context.QueryLanguage;
        }
    }

    private static void CheckEnd(Fields fields, string? type)
    {
        if (type is null or "Choice" or "Succeed" or "Fail")
        {
            return;
        }

        var ends = fields.Boolean("End") == true;
        if (ends == fields.Has("Next"))
        {
            fields.Context.Diagnostics.Schema(
                ends ? "You cannot specify both 'Next' and 'End'" : "These fields are required: [Next, End]", fields.Location);
        }
    }

    private static PassState Pass(StateHead head, Fields fields)
    {
        fields.Allow([.. Common, "Result"]);
        return new PassState(head, DataFieldsReader.Read(fields, head.QueryLanguage), fields.Raw("Result"));
    }

    private static SucceedState Succeed(StateHead head, Fields fields)
    {
        fields.Allow("Type", "QueryLanguage", "InputPath", "OutputPath", "Output", "Assign");
        return new SucceedState(head, DataFieldsReader.Read(fields, head.QueryLanguage));
    }

    private static FailState Fail(StateHead head, Fields fields)
    {
        fields.Allow("Type", "QueryLanguage", "Error", "Cause", "ErrorPath", "CausePath");
        return new FailState(
            head,
            SettingReader.Read(fields, "Error", head.QueryLanguage, MustBeText),
            SettingReader.Read(fields, "Cause", head.QueryLanguage, MustBeText));
    }

    private static WaitState? Wait(StateHead head, Fields fields)
    {
        fields.Allow([.. Common, "Seconds", "SecondsPath", "Timestamp", "TimestampPath"]);
        var given = new[] { "Seconds", "SecondsPath", "Timestamp", "TimestampPath" }.Count(fields.Has);
        if (given != 1)
        {
            fields.Context.Diagnostics.Schema(
                "A state of type Wait must have exactly one of: [Seconds, SecondsPath, Timestamp, TimestampPath]", fields.Location);
        }

        var data = DataFieldsReader.Read(fields, head.QueryLanguage);
        var seconds = SettingReader.Integer(fields, "Seconds", head.QueryLanguage, 0, 99_999_999);
        var timestamp = SettingReader.Read(fields, "Timestamp", head.QueryLanguage, MustBeTimestamp);
        return (seconds ?? timestamp) is { } until ? new WaitState(head, data, until, isTimestamp: seconds is null) : null;
    }

    private static string? MustBeText(Json value) => value is JsonText ? null : "Value must be a string";

    private static string? MustBeTimestamp(Json value) =>
        value is JsonText text && Choices.Timestamp.TryParse(text.Value, out _) ? null : "String does not match RFC3339 timestamp";

    /// <summary>The fields that most states may have; which of them suit the query language is looked at elsewhere.</summary>
    internal static readonly string[] Common =
        ["Type", "QueryLanguage", "Next", "End", "InputPath", "Parameters", "ResultPath", "OutputPath", "Arguments", "Output", "Assign"];
}
