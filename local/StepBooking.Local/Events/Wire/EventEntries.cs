using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Events.Wire;

/// <summary>PutEvents: each entry is taken or refused by itself.</summary>
/// <param name="router">Takes events.</param>
/// <param name="time">The time of events that name none.</param>
internal sealed class EventEntries(EventRouter router, TimeProvider time)
{
    private const int Most = 10;
    private const int MostBytes = 262_144;

    /// <summary>The last second of the year 9999, since 1970.</summary>
    private const double LastSecond = 253_402_300_799;

    /// <summary>Puts the events of a request.</summary>
    public JsonObject Put(JsonObject body)
    {
        JsonObject[] entries = [.. AwsJson.List(body["Entries"]).Select(AwsJson.Map)];
        if (entries.Length is 0 or > Most)
        {
            var length = entries.Length == 0 ? "greater than or equal to 1" : $"less than or equal to {Most}";
            throw new AwsError("ValidationException", $"1 validation error detected: Value '[{string.Join(", ", entries.Select(_ => "PutEventsRequestEntry"))}]' at 'entries' failed to satisfy constraint: Member must have length {length}");
        }

        if (entries.Sum(Size) > MostBytes)
            throw new AwsError("ValidationException", "Total size of the entries in the request is over the limit.");
        JsonObject[] answers = [.. entries.Select(PutOne)];
        return new JsonObject { ["FailedEntryCount"] = answers.Count(answer => answer.ContainsKey("ErrorCode")), ["Entries"] = new JsonArray([.. answers]) };
    }

    private JsonObject PutOne(JsonObject entry)
    {
        try
        {
            return new JsonObject { ["EventId"] = router.Put(Event(entry)) };
        }
        catch (AwsError refused)
        {
            return new JsonObject { ["ErrorCode"] = refused.Code, ["ErrorMessage"] = refused.Message };
        }
    }

    private BusEvent Event(JsonObject entry)
    {
        var source = Needed(entry, "Source");
        if (source.StartsWith("aws.", StringComparison.Ordinal))
            throw new AwsError("NotAuthorizedForSourceException", "Not authorized for the source.");
        var type = Needed(entry, "DetailType");
        var detail = Detail(Needed(entry, "Detail"));
        return new BusEvent(EventArns.BusName(AwsJson.Text(entry["EventBusName"])), source, type, detail, Time(entry["Time"]))
        {
            Resources = [.. AwsJson.List(entry["Resources"]).Select(resource => AwsJson.Text(resource) ?? "")],
        };
    }

    private DateTimeOffset Time(JsonNode? given) => given switch
    {
        null => time.GetUtcNow(),
        JsonValue value when double.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < LastSecond =>
            DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)),
        JsonValue value when DateTimeOffset.TryParse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) => at,
        _ => throw new AwsError("SerializationException", "The request body is not what the operation takes."),
    };

    private static string Needed(JsonObject entry, string name) => AwsJson.Text(entry[name]) is { Length: > 0 } text
        ? text
        : throw new AwsError("InvalidArgument", $"Parameter {name} is not valid. Reason: {name} is a required argument.");

    private static JsonObject Detail(string text)
    {
        try
        {
            if (JsonNode.Parse(text, null, AwsJson.Strict) is JsonObject detail)
                return detail;
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            // Refused below, as every other text that is no object.
        }

        throw new AwsError("MalformedDetail", "Detail is malformed.");
    }

    /// <summary>What an entry counts, in bytes: its time 14, and its texts.</summary>
    private static int Size(JsonObject entry) => (entry.ContainsKey("Time") ? 14 : 0)
        + ((string[])["Source", "DetailType", "Detail"]).Sum(name => Encoding.UTF8.GetByteCount(AwsJson.Text(entry[name]) ?? ""))
        + AwsJson.List(entry["Resources"]).Sum(resource => Encoding.UTF8.GetByteCount(AwsJson.Text(resource) ?? ""));
}
