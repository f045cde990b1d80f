using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>DescribeExecution, ListExecutions, GetExecutionHistory, DescribeStateMachineForExecution.</summary>
/// <param name="machines">The machines.</param>
/// <param name="executions">Their executions.</param>
/// <param name="tokens">Makes page tokens.</param>
internal sealed class ExecutionQueries(StateMachineRegistry machines, ExecutionRegistry executions, PageTokens tokens)
{
    public JsonObject Describe(Fields fields)
    {
        var withData = fields.OneOf("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        var execution = executions.Find(fields.Required("executionArn", 256));
        var answer = Summary(execution);
        answer["redriveStatus"] = "NOT_REDRIVABLE";
        answer["redriveStatusReason"] = execution.Status is ExecutionStatus.Running or ExecutionStatus.Succeeded
            ? $"Execution is {StatusWord.Of(execution.Status)} and cannot be redriven"
            : "The desk does not redrive executions";
        Add(answer, "input", withData ? execution.Input.ToText() : null, withData);
        if (execution.Result is { } result)
        {
            if (result.Output is { } output)
                Add(answer, "output", withData ? output.ToText() : null, withData);
            Add(answer, "error", result.Error);
            Add(answer, "cause", result.Cause);
        }

        return answer;
    }

    public JsonObject List(Fields fields)
    {
        var arn = fields.Required("stateMachineArn", 256);
        var status = fields.OneOf("statusFilter", StatusWord.All);
        var redriven = fields.OneOf("redriveFilter", "REDRIVEN", "NOT_REDRIVEN") == "REDRIVEN";
        var size = fields.PageSize();
        var machine = machines.Find(arn).Machine;
        if (machine.Type == WorkflowType.Express)
            throw new AwsError("StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
        var request = $"ListExecutions {arn} {status} {redriven}";
        var before = tokens.Read(request, fields.Optional("nextToken", 3096, 1)) ?? long.MaxValue;
        var page = executions.NewestFirst(arn, before)
            .Where(e => !redriven && (status is null || StatusWord.Of(e.Execution.Status) == status))
            .Take(size + 1)
            .ToList();
        var answer = new JsonObject { ["executions"] = new JsonArray([.. page.Take(size).Select(e => Summary(e.Execution))]) };
        Add(answer, "nextToken", page.Count > size ? tokens.Make(request, page[size - 1].Number) : null);
        return answer;
    }

    public JsonObject History(Fields fields)
    {
        var arn = fields.Required("executionArn", 256);
        var reverse = fields.Flag("reverseOrder", otherwise: false);
        var withData = fields.Flag("includeExecutionData", otherwise: true);
        var size = fields.PageSize();
        var request = $"GetExecutionHistory {arn} {reverse} {withData}";
        var next = tokens.Read(request, fields.Optional("nextToken", 1024, 1));
        var execution = executions.Find(arn);
        if (execution.Machine.Type == WorkflowType.Express)
            throw new AwsError("StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");

        // A position is the id of the next page's first event.
        var count = execution.EventCount;
        var first = (int)(next ?? (reverse ? count : 1));
        var events = reverse
            ? execution.History(Math.Max(0, first - size), Math.Min(size, first)).Reverse().ToList()
            : execution.History(first - 1, size);
        var after = reverse ? first - size : first + size;
        var answer = new JsonObject
        {
            ["events"] = new JsonArray([.. events.Select(e => JsonNode.Parse(HistoryEventJson.Write(e, withData).ToText()))]),
        };
        Add(answer, "nextToken", after >= 1 && after <= count ? tokens.Make(request, after) : null);
        return answer;
    }

    public JsonObject Machine(Fields fields)
    {
        var machine = executions.Find(fields.Required("executionArn", 256)).Machine;
        var deployed = machines.Find(machine.Arn);
        return new JsonObject
        {
            ["stateMachineArn"] = machine.Arn,
            ["name"] = machine.Name,
            ["definition"] = machine.Definition.Text,
            ["roleArn"] = machine.RoleArn,
            ["updateDate"] = Instants.Seconds(deployed.Created),
            ["loggingConfiguration"] = deployed.Logging.DeepClone(),
            ["tracingConfiguration"] = new JsonObject { ["enabled"] = deployed.Tracing },
        };
    }

    private static JsonObject Summary(Execution execution)
    {
        var summary = new JsonObject
        {
            ["executionArn"] = execution.Arn,
            ["stateMachineArn"] = execution.Machine.Arn,
            ["name"] = execution.Name,
            ["status"] = StatusWord.Of(execution.Status),
            ["startDate"] = Instants.Seconds(execution.StartTime),
            ["redriveCount"] = 0,
        };
        if (execution.StopTime is { } stopped)
            summary["stopDate"] = Instants.Seconds(stopped);
        return summary;
    }

    private static void Add(JsonObject answer, string name, string? text)
    {
        if (text is not null)
            answer[name] = text;
    }

    private static void Add(JsonObject answer, string name, string? text, bool included)
    {
        Add(answer, name, text);
        answer[$"{name}Details"] = new JsonObject { ["included"] = included };
    }
}
