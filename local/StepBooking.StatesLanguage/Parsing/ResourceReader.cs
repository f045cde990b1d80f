using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads a Task state's Resource.</summary>
internal static partial class ResourceReader
{
    public static TaskResource? Read(Fields fields)
    {
        if (fields.Text("Resource") is not { } arn)
        {
            return null;
        }

        if (Activity().IsMatch(arn))
        {
            return new TaskResource(arn, TaskKind.Activity, arn, arn, TaskPattern.TaskToken);
        }

        if (Service().Match(arn) is { Success: true } service)
        {
            return OfService(fields, arn, service.Groups["service"].Value, service.Groups["action"].Value);
        }

        if (Function().IsMatch(arn))
        {
            return new TaskResource(arn, TaskKind.LambdaFunction, arn, arn, TaskPattern.RequestResponse);
        }

        fields.Wrong("Resource", "Value is not a valid resource ARN");
        return null;
    }

    private static TaskResource? OfService(Fields fields, string arn, string service, string action)
    {
        var dot = action.IndexOf('.', StringComparison.Ordinal);
        var suffix = dot < 0 ? string.Empty : action[dot..];
        var pattern = suffix switch
        {
            "" => TaskPattern.RequestResponse,
            ".waitForTaskToken" => TaskPattern.TaskToken,
            ".sync" or ".sync:2" => TaskPattern.Sync,
            _ => (TaskPattern?)null,
        };
        if (pattern is null)
        {
            fields.Wrong(
                "Resource",
                $"The resource provided {arn} is not recognized. The value is not a valid resource ARN, or the resource is not "
                + "available in this region.");
            return null;
        }

        if (fields.Context.Workflow == WorkflowType.Express && pattern != TaskPattern.RequestResponse)
        {
            // The blank before the second one's end is Step Functions' own.
            fields.Wrong("Resource", pattern == TaskPattern.Sync
                ? "Express state machine does not support '.sync' service integration"
                : "Express state machine does not support '.waitForTaskToken' service integration ");
            return null;
        }

        return new TaskResource(arn, TaskKind.Service, service, action, pattern.Value);
    }

    [GeneratedRegex(
        @"\Aarn:aws[a-z-]*:states:[a-z0-9-]*:[0-9]*:"
        + @"(?<service>[a-zA-Z0-9-]+|aws-sdk:[a-zA-Z0-9-]+):(?<action>[a-zA-Z0-9]+(\.[a-zA-Z0-9:]+)?)\z")]
    private static partial Regex Service();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:lambda:[a-z0-9-]+:[a-z0-9-]+:function:[a-zA-Z0-9-_]+(:[a-zA-Z0-9-_$]+)?\z")]
    private static partial Regex Function();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:states:[a-z0-9-]+:[0-9]{12}:activity:[^:]{1,80}\z")]
    private static partial Regex Activity();
}
