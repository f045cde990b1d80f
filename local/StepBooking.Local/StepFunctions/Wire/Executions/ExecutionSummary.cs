using System.Text.Json.Nodes;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>Shows executions the way lists and descriptions do.</summary>
internal static class ExecutionSummary
{
    /// <summary>What a list and a description have in common.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="run">The map run that it is of, or null.</param>
    public static JsonObject Of(Execution execution, MapRun? run)
    {
        var origin = ExecutionOrigin.Of(execution);
        var summary = new JsonObject
        {
            ["executionArn"] = execution.Arn,
            ["stateMachineArn"] = execution.Machine.Arn,
            ["name"] = execution.Name,
            ["status"] = StatusWord.Of(execution, run),
            ["startDate"] = Instants.Seconds(execution.StartTime),
            ["redriveCount"] = execution.RedriveCount,
        };
        if (execution.StopTime is { } stopped)
            summary["stopDate"] = Instants.Seconds(stopped);
        if (execution.RedriveDate is { } redriven)
            summary["redriveDate"] = Instants.Seconds(redriven);
        Payloads.Add(summary, "mapRunArn", execution.MapRunArn);
        Payloads.Add(summary, "stateMachineVersionArn", origin?.VersionArn);
        Payloads.Add(summary, "stateMachineAliasArn", origin?.AliasArn);
        return summary;
    }
}
