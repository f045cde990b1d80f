using System.Text.Json.Nodes;

namespace StepBooking.EndToEnd.Tests.Killing;

/// <summary>What holds of each history, whatever the host went through.</summary>
internal static class Consistent
{
    /// <summary>Asserts it of an execution that has succeeded.</summary>
    /// <param name="history">Its events.</param>
    /// <param name="seen">The events that were seen before a kill: they must be the first ones, unchanged.</param>
    public static void Check(IReadOnlyList<string> history, IReadOnlyList<string> seen)
    {
        Assert.Equal(seen, history.Take(seen.Count));
        var events = history.Select(e => JsonNode.Parse(e)!).ToList();
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => (int)e["id"]!));
        Assert.All(events, e => Assert.True((int)e["previousEventId"]! < (int)e["id"]!));
        Assert.Equal(events.Select(Time).Order(), events.Select(Time));
        Assert.Equal("ExecutionStarted", Type(events[0]));
        Assert.Equal("ExecutionSucceeded", Type(events[^1]));
        Assert.Single(events, e => Type(e).StartsWith("Execution", StringComparison.Ordinal) && Type(e) != "ExecutionStarted");
        Once(events, "TaskScheduled", ["TaskSucceeded", "TaskFailed", "TaskTimedOut"]);
        Once(events, "ActivityScheduled", ["ActivitySucceeded", "ActivityFailed", "ActivityTimedOut"]);
        Assert.Equal(Count(events, "StateEntered"), Count(events, "StateExited"));
    }

    /// <summary>Each task that was scheduled ended once.</summary>
    private static void Once(List<JsonNode> events, string scheduled, string[] ends) =>
        Assert.Equal(events.Count(e => Type(e) == scheduled), events.Count(e => ends.Contains(Type(e))));

    private static int Count(List<JsonNode> events, string ending) => events.Count(e => Type(e).EndsWith(ending, StringComparison.Ordinal));

    private static string Type(JsonNode entry) => (string)entry["type"]!;

    private static double Time(JsonNode entry) => (double)entry["timestamp"]!;
}
