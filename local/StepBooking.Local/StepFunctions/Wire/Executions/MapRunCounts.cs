using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>Counts a map run's items and child executions by how far they are.</summary>
internal static class MapRunCounts
{
    /// <summary>The counts.</summary>
    /// <param name="run">The map run.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="weight">How much a child execution counts.</param>
    public static JsonObject Of(MapRun run, long total, Func<Execution, long> weight)
    {
        var children = run.Children.Select(child => (Status: StatusWord.Of(child, run), Weight: weight(child))).ToList();
        long Count(params string[] words) => children.Where(child => words.Contains(child.Status)).Sum(child => child.Weight);
        var unbegun = Math.Max(0, total - children.Sum(child => child.Weight));
        var isOver = run.Status != ExecutionStatus.Running;
        return new JsonObject
        {
            ["pending"] = isOver ? 0 : unbegun,
            ["running"] = Count("RUNNING"),
            ["succeeded"] = Count("SUCCEEDED"),
            ["failed"] = Count("FAILED"),
            ["timedOut"] = Count("TIMED_OUT"),
            ["aborted"] = Count("ABORTED") + (isOver ? unbegun : 0),
            ["total"] = total,
            ["resultsWritten"] = Count("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"),
            ["failuresNotRedrivable"] = 0,
            ["pendingRedrive"] = Count(StatusWord.PendingRedrive),
        };
    }
}
