using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Queues;

/// <summary>SQS's batch operations: each entry succeeds or fails by itself.</summary>
internal static partial class Batch
{
    private const int Most = 10;
    private const int MostBytes = 262_144;

    /// <summary>Carries the entries out.</summary>
    /// <param name="body">The request, with its <c>Entries</c>.</param>
    /// <param name="one">Carries one out.</param>
    /// <param name="size">How many bytes an entry counts; null where their sum has no limit.</param>
    /// <exception cref="AwsError">The batch itself is wrong.</exception>
    internal static JsonObject Run(JsonObject body, Func<JsonObject, JsonObject> one, Func<JsonObject, int>? size = null)
    {
        JsonObject[] entries = [.. AwsJson.List(body["Entries"]).Select(AwsJson.Map)];
        Check(entries);
        if (size is not null && entries.Sum(size) is var sum and > MostBytes)
            throw Refusal("BatchRequestTooLong", $"Batch requests cannot be longer than {MostBytes} bytes. You have sent {sum} bytes.");
        var successful = new JsonArray();
        var failed = new JsonArray();
        foreach (var entry in entries)
        {
            try
            {
                var answer = one(entry);
                answer["Id"] = AwsJson.Text(entry["Id"]);
                successful.Add(answer);
            }
            catch (AwsError error)
            {
                failed.Add(new JsonObject
                {
                    ["Id"] = AwsJson.Text(entry["Id"]),
                    ["SenderFault"] = error.Status < 500,
                    ["Code"] = error.QueryCode ?? error.Code,
                    ["Message"] = error.Message,
                });
            }
        }

        return new JsonObject { ["Successful"] = successful, ["Failed"] = failed };
    }

    private static void Check(JsonObject[] entries)
    {
        if (entries.Length == 0)
            throw Refusal("EmptyBatchRequest", "There should be at least one entry in the request.");
        if (entries.Length > Most)
            throw Refusal("TooManyEntriesInBatchRequest", $"Maximum number of entries per request are {Most}. You have sent {entries.Length}.");
        string[] ids = [.. entries.Select(entry => AwsJson.Text(entry["Id"]) ?? "")];
        if (!ids.All(id => EntryId().IsMatch(id)))
            throw Refusal("InvalidBatchEntryId", "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.");
        if (ids.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Refusal("BatchEntryIdsNotDistinct", $"Id {twice.Key} repeated.");
    }

    private static AwsError Refusal(string code, string message) => new(code, message) { QueryCode = "AWS.SimpleQueueService." + code };

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,80}$")]
    private static partial Regex EntryId();
}
