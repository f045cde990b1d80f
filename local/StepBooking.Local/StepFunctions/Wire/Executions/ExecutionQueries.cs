using System.Text.Json.Nodes;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.Local.StepFunctions.Wire.Machines;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>DescribeExecution, GetExecutionHistory and DescribeStateMachineForExecution.</summary>
/// <param name="machines">The machines.</param>
/// <param name="executions">Their executions.</param>
/// <param name="redrives">Whether these can be redriven.</param>
/// <param name="tokens">Makes page tokens.</param>
internal sealed class ExecutionQueries(StateMachineRegistry machines, ExecutionFinder executions, RedriveStatus redrives, PageTokens tokens)
    : IOperations
{
    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("DescribeExecution", Permissions.OnKeptExecution("DescribeExecution"), Describe),
        new("GetExecutionHistory", Permissions.OnExecution("GetExecutionHistory"), History),
        new("DescribeStateMachineForExecution", Permissions.OnKeptExecution("DescribeStateMachineForExecution"), DescribeMachine),
    ];

    private async Task<JsonObject> Describe(Fields fields)
    {
        var withData = fields.OneOf("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        var execution = await executions.Find(fields.Required("executionArn", 256, 1));
        await executions.Standing(execution);
        var answer = ExecutionSummary.Of(execution, await executions.MapRunOf(execution));
        await redrives.Show(answer, execution);
        Payloads.Add(answer, "traceHeader", ExecutionOrigin.Of(execution)?.TraceHeader);
        Payloads.Add(answer, "input", execution.Input, withData);
        if (execution.Result is { } result)
        {
            if (result.Output is { } output)
                Payloads.Add(answer, "output", output, withData);
            Payloads.Add(answer, "error", result.Error);
            Payloads.Add(answer, "cause", result.Cause);
        }

        return answer;
    }

    private async Task<JsonObject> History(Fields fields)
    {
        var arn = fields.Required("executionArn", 256, 1);
        var reverse = fields.Flag("reverseOrder", otherwise: false);
        var withData = fields.Flag("includeExecutionData", otherwise: true);
        var size = fields.PageSize();
        var request = $"GetExecutionHistory {arn} {reverse} {withData}";
        var next = tokens.Read(request, fields.Optional("nextToken", 1024, 1));
        var execution = await executions.Find(arn);
        await executions.Committed(execution);

        // A position is the id of the next page's first event.
        var count = execution.EventCount;
        var first = (int)(next ?? (reverse ? count : 1));
        var events = reverse
            ? execution.History(Math.Max(0, first - size), Math.Min(size, first)).Reverse().ToList()
            : execution.History(first - 1, size);
        await executions.Committed(execution);
        var after = reverse ? first - size : first + size;
        var answer = new JsonObject
        {
            ["events"] = new JsonArray([.. events.Select(e => JsonNode.Parse(HistoryEventJson.Write(e, withData).ToText()))]),
        };
        Payloads.Add(answer, "nextToken", after >= 1 && after <= count ? tokens.Make(request, after) : null);
        return answer;
    }

    /// <summary>
    /// The state machine as it was when the execution was started; for a child execution, what the Map state gave it to run.
    /// </summary>
    private async Task<JsonObject> DescribeMachine(Fields fields)
    {
        var withData = fields.OneOf("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        var execution = await executions.Find(fields.Required("executionArn", 256, 1));
        await executions.Standing(execution);
        var run = await executions.MapRunOf(execution);
        var revision = Revision(run?.Parent ?? execution);
        var machine = execution.Machine;
        var answer = new JsonObject { ["stateMachineArn"] = machine.Arn, ["name"] = machine.Name };
        StateMachineQueries.Show(answer, revision, withData && run is null);
        answer["updateDate"] = Instants.Seconds(revision.Date);
        if (run is not null)
        {
            answer["mapRunArn"] = run.Arn;
            answer["label"] = machine.Name[(machine.Name.IndexOf('/', StringComparison.Ordinal) + 1)..];
            if (withData)
            {
                answer["definition"] = machine.Definition.Text;
                StateMachineQueries.ShowVariables(answer, machine.Definition);
            }
        }

        return answer;
    }

    private MachineRevision Revision(Execution execution) =>
        (ExecutionOrigin.Of(execution) is { } origin ? machines.Revision(origin.Revision) : null)
        ?? machines.Find(Arns.Machine(execution.Machine.Arn)).Current;
}
