using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Events;

/// <summary>An event for a bus.</summary>
/// <param name="Bus">The bus's name.</param>
/// <param name="Source">Who sends it.</param>
/// <param name="DetailType">What kind it is of.</param>
/// <param name="Detail">What happened.</param>
/// <param name="Time">When it happened.</param>
internal sealed record BusEvent(string Bus, string Source, string DetailType, JsonObject Detail, DateTimeOffset Time)
{
    /// <summary>ARNs of what it is about.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>The event as rules match it and targets get it.</summary>
    public JsonObject Envelope(string id) => new()
    {
        ["version"] = "0",
        ["id"] = id,
        ["detail-type"] = DetailType,
        ["source"] = Source,
        ["account"] = DeskAccount.Id,
        ["time"] = Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["region"] = DeskAccount.Region,
        ["resources"] = new JsonArray([.. Resources.Select(resource => JsonValue.Create(resource))]),
        ["detail"] = Detail.DeepClone(),
    };
}
