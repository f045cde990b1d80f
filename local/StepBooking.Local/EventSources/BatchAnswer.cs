using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Functions;

namespace StepBooking.Local.EventSources;

/// <summary>What a function's answer says of a batch.</summary>
internal static class BatchAnswer
{
    /// <summary>
    /// The ids of the messages that are done with. A function that failed, and an answer that cannot be read or names a message that
    /// was not in the batch, are done with none; one that names no failures, or does not report any, is done with all.
    /// </summary>
    /// <param name="result">What the invocation came to.</param>
    /// <param name="reports">Whether the function reports failures.</param>
    /// <param name="ids">The messages of the batch.</param>
    public static IReadOnlyCollection<string> Done(FunctionResult result, bool reports, IReadOnlyCollection<string> ids)
    {
        if (result.FunctionError is not null)
            return [];
        if (!reports)
            return ids;
        try
        {
            var failed = Failed(result.Payload.IsEmpty ? null : JsonNode.Parse(result.Payload.Span));
            return failed.All(id => id is not null && ids.Contains(id)) ? [.. ids.Where(id => !failed.Contains(id))] : [];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static string?[] Failed(JsonNode? answer) => answer switch
    {
        null => [],
        JsonObject map => map["batchItemFailures"] switch
        {
            null => [],
            JsonArray list => [.. list.Select(item => (string?)item?["itemIdentifier"])],
            _ => throw new JsonException("batchItemFailures is no list."),
        },
        _ => throw new JsonException("The answer is no object."),
    };
}
