using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Optimized;

/// <summary>What Step Functions does to the entries of <c>events:putEvents</c>, and what it makes of their answers.</summary>
internal static class EventEntries
{
    /// <summary>The entries to send: the detail as text, the execution and its machine among the resources.</summary>
    public static JsonList Prepared(JsonList entries, TaskCall call) => new(entries.Select(entry => entry is JsonMap map ? Prepared(map, call) : entry));

    /// <summary>The failure that failed entries are, although the service answers 200; null where none failed.</summary>
    public static TaskOutcome? Failure(OptimizedService service, JsonMap answer) =>
        service.Task == "events" && answer["FailedEntryCount"] is JsonNumber { Value: > 0 }
            ? TaskOutcome.Failed("EventBridge.FailedEntry", new JsonMap(answer.OrderBy(m => m.Key, StringComparer.Ordinal)).ToText())
            : null;

    private static JsonMap Prepared(JsonMap entry, TaskCall call)
    {
        var given = entry["Resources"] as JsonList ?? JsonList.Empty;
        var prepared = entry.With("Resources", new JsonList([.. given, Json.From(call.ExecutionArn), Json.From(call.StateMachineArn)]));
        return entry["Detail"] is { } detail and not JsonText ? prepared.With("Detail", Json.From(detail.ToText())) : prepared;
    }
}
