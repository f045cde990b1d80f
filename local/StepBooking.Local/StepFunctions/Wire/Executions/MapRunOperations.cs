using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Distributed;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>DescribeMapRun, ListMapRuns and UpdateMapRun.</summary>
/// <param name="executions">Finds map runs.</param>
/// <param name="tokens">Makes page tokens.</param>
internal sealed class MapRunOperations(ExecutionFinder executions, PageTokens tokens) : IOperations
{
    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("DescribeMapRun", Permissions.OnMapRun("DescribeMapRun"), Describe),
        new("ListMapRuns", Permissions.OnExecution("ListMapRuns"), List),
        new("UpdateMapRun", Permissions.OnMapRun("UpdateMapRun"), Update),
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
        var run = await executions.FindMapRun(fields.Required("mapRunArn", 2000, 1));
        await executions.Standing(run.Parent);
        var answer = Summary(run);
        answer["status"] = StatusWord.Of(run.Status);
        answer["maxConcurrency"] = run.MaxConcurrency;
        answer["toleratedFailurePercentage"] = run.ToleratedFailurePercentage ?? 0;
        answer["toleratedFailureCount"] = run.ToleratedFailureCount ?? 0;
        answer["itemCounts"] = MapRunCounts.Of(run, run.ItemCount, child => child.ItemCount);
        answer["executionCounts"] = MapRunCounts.Of(run, run.ExecutionCount, _ => 1);
        answer["redriveCount"] = run.RedriveCount;
        if (run.RedriveDate is { } redriven)
            answer["redriveDate"] = Instants.Seconds(redriven);
        return answer;
    }

    private async Task<JsonObject> List(Fields fields)
    {
        var arn = fields.Required("executionArn", 256, 1);
        var execution = await executions.Find(arn);
        await executions.Committed(execution);
        return Paging.Page(fields, tokens, $"ListMapRuns {arn}", "mapRuns", execution.MapRuns.Reverse(), run =>
        {
            var summary = Summary(run);
            summary["stateMachineArn"] = Arns.MachineOf(run.Arn);
            return summary;
        });
    }

    private async Task<JsonObject> Update(Fields fields)
    {
        var run = await executions.FindMapRun(fields.Required("mapRunArn", 2000, 1));
        var limits = new MapRunLimits(
            fields.Number("maxConcurrency", 0),
            fields.Fraction("toleratedFailurePercentage", 0, 100),
            fields.Number("toleratedFailureCount", 0));
        if (limits == new MapRunLimits(null, null, null))
        {
            throw Refusals.Wrong(
                "At least one of maxConcurrency, toleratedFailurePercentage and toleratedFailureCount must be specified",
                "MISSING_REQUIRED_PARAMETER");
        }

        return await run.Update(limits)
            ? []
            : throw Refusals.Wrong($"The map run has completed and cannot be updated: '{run.Arn}'", "CANNOT_UPDATE_COMPLETED_MAP_RUN");
    }
}
