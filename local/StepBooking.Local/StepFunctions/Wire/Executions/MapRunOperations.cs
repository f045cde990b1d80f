using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Distributed;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>DescribeMapRun and ListMapRuns.</summary>
/// <param name="executions">Finds map runs.</param>
/// <param name="tokens">Makes page tokens.</param>
internal sealed class MapRunOperations(ExecutionFinder executions, PageTokens tokens) : IOperations
{
    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("DescribeMapRun", Permissions.OnMapRun("DescribeMapRun"), Describe),
        new("ListMapRuns", Permissions.OnExecution("ListMapRuns"), List),
    ];

    private static JsonObject Summary(MapRun run)
    {
        var summary = new JsonObject
        {
            ["executionArn"] = run.Parent.Arn,
            ["mapRunArn"] = run.Arn,
            ["startDate"] = Instants.Seconds(run.StartTime),
        };
        if (run.StopTime is { } stopped)
            summary["stopDate"] = Instants.Seconds(stopped);
        return summary;
    }

    private async Task<JsonObject> Describe(Fields fields)
    {
        var run = executions.FindMapRun(fields.Required("mapRunArn", 2000, 1));
        await executions.Committed(run.Parent);
        var answer = Summary(run);
        answer["status"] = StatusWord.Of(run.Status);
        answer["maxConcurrency"] = run.MaxConcurrency;
        answer["toleratedFailurePercentage"] = run.ToleratedFailurePercentage ?? 0;
        answer["toleratedFailureCount"] = run.ToleratedFailureCount ?? 0;
        var children = run.Children;
        answer["itemCounts"] = MapRunCounts.Of(run, children, child => MapRunCounts.Items(run, child));
        answer["executionCounts"] = MapRunCounts.Of(run, children, _ => 1);
        return answer;
    }

    private async Task<JsonObject> List(Fields fields)
    {
        var arn = fields.Required("executionArn", 256, 1);
        var execution = executions.Find(arn);
        await executions.Committed(execution);
        return Paging.Page(fields, tokens, $"ListMapRuns {arn}", "mapRuns", execution.MapRuns.Reverse(), run =>
        {
            var summary = Summary(run);
            summary["stateMachineArn"] = Arns.MachineOf(run.Arn);
            return summary;
        });
    }
}
