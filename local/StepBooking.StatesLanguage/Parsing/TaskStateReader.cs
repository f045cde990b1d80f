using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads a Task state.</summary>
internal static class TaskStateReader
{
    private const long LongestTimeout = 99_999_999;

    public static TaskState? Read(StateHead head, Fields fields)
    {
        fields.Require("Resource");
        fields.Allow([.. StateReader.Common, "Resource", "ResultSelector", "Retry", "Catch", "Credentials",
            "TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath"]);
        var data = DataFieldsReader.Read(fields, head.QueryLanguage);
        var timeout = SettingReader.Integer(fields, "TimeoutSeconds", head.QueryLanguage, 1, LongestTimeout);
        var heartbeat = SettingReader.Integer(fields, "HeartbeatSeconds", head.QueryLanguage, 1, LongestTimeout);
        if (fields.Raw("TimeoutSeconds") is JsonNumber most
            && fields.Raw("HeartbeatSeconds") is JsonNumber beat
            && beat.Value >= most.Value)
        {
            fields.Wrong("HeartbeatSeconds", "Value must be less than TimeoutSeconds");
        }

        return ResourceReader.Read(fields) is { } resource
            ? new TaskState(head, data, resource)
            {
                Timeout = timeout,
                Heartbeat = heartbeat,
                CredentialsRole = Credentials(head, fields),
                Errors = ErrorHandlingReader.Read(fields, head.QueryLanguage),
            }
            : null;
    }

    private static Setting? Credentials(StateHead head, Fields fields)
    {
        if (fields.Object("Credentials") is not { } credentials)
        {
            return null;
        }

        var field = head.QueryLanguage == QueryLanguage.JSONPath && credentials.Has("RoleArn.$") ? "RoleArn.$" : "RoleArn";
        if (!credentials.Has(field))
        {
            fields.Context.Diagnostics.Schema("The field 'RoleArn' is required but was missing", credentials.Location);
            return null;
        }

        var template = field == "RoleArn"
            ? TemplateReader.Read(credentials, field, head.QueryLanguage)!
            : QueryReader.Query(credentials, field) is { } query ? new Templates.PathTemplate(field, query) : null;
        return template is null ? null : new Setting("Credentials/RoleArn", template);
    }
}
