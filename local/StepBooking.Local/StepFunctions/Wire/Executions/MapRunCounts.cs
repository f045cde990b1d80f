using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>Counts a map run's items and child executions by how far they are.</summary>
internal static class MapRunCounts
{
    /// <summary>The counts, each child weighing so much.</summary>
    /// <param name="run">The map run.</param>
    /// <param name="children">Its child executions so far.</param>
    /// <param name="weight">How much one counts.</param>
    public static JsonObject Of(MapRun run, IReadOnlyList<Execution> children, Func<Execution, long> weight)
    {
        var started = children.Sum(weight);
        var isOver = run.Status != ExecutionStatus.Running;
        var total = Math.Max(run.ItemCount, started);
        long Count(ExecutionStatus status) => children.Where(child => child.Status == status).Sum(weight);
        return new JsonObject
        {
            ["pending"] = isOver ? 0 : total - started,
            ["running"] = Count(ExecutionStatus.Running),
            ["succeeded"] = Count(ExecutionStatus.Succeeded),
            ["failed"] = Count(ExecutionStatus.Failed),
            ["timedOut"] = Count(ExecutionStatus.TimedOut),
            ["aborted"] = Count(ExecutionStatus.Aborted) + (isOver ? total - started : 0),
            ["total"] = total,
            ["resultsWritten"] = isOver ? started : 0,
            ["failuresNotRedrivable"] = 0,
            ["pendingRedrive"] = 0,
        };
    }

    /// <summary>How many items a child execution processes.</summary>
    public static long Items(MapRun run, Execution child) => 1;
}
