using System.Globalization;
using System.Text.Json.Nodes;

namespace StepBooking.Checking.Facts;

/// <summary>Reads items of the one table in DynamoDB's own JSON, as scans and exports have them: <c>{"pk": {"S": "B#…"}, …}</c>.</summary>
public static class TableReading
{
    private const string Parked = "PARKED";

    /// <summary>Puts the bookings and seats among some items into facts.</summary>
    /// <param name="facts">The facts so far.</param>
    /// <param name="items">The items, of any kind.</param>
    public static RecordedFacts WithTable(this RecordedFacts facts, IEnumerable<JsonObject> items)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var all = items.ToList();
        return facts with
        {
            Bookings = [.. all.Where(item => Sort(item) == "B").Select(Booking)],
            OnePendingOnly = all
                .Where(item => Sort(item) == "O" && item["onePending"]?["BOOL"]?.GetValue<bool>() == true)
                .Select(item => Partition(item)["O#".Length..]).ToHashSet(),
            Seats = [.. all.Where(item => Sort(item).StartsWith("S#", StringComparison.Ordinal) && Partition(item).StartsWith("O#", StringComparison.Ordinal)).SelectMany(Seats)],
        };
    }

    private static string Partition(JsonObject item) => Text(item, "pk")!;

    private static string Sort(JsonObject item) => Text(item, "sk")!;

    private static BookingFact Booking(JsonObject item) => new()
    {
        Id = Partition(item)["B#".Length..],
        Status = Text(item, "status") ?? "PENDING",
        Phase = Text(item, "phase"),
        Customer = Text(item, "customer"),
        Placed = item["placed"] is { } placed ? Time(placed) : null,
        Offering = Text(item, "offering"),
        Seats = Texts(item, "seats") ?? [],
        Legs = item["legs"]?["L"] is JsonArray { Count: 2 } legs ? ((int)Number(legs[0]!), (int)Number(legs[1]!)) : (0, 0),
        Amount = item["amount"] is { } amount ? Number(amount) : null,
        Pay = Text(item, "pay"),
        Execution = Text(item, "execution"),
        Reference = Text(item, "reference"),
        Until = item["until"] is { } until ? Time(until) : null,
        Owes = item["owes"]?["SS"] is JsonArray owes ? owes.Select(debt => debt!.GetValue<string>()).ToHashSet() : [],
        IsParked = Text(item, "dueShard") == Parked,
        Cancellations = [.. (item["cancels"]?["M"]?.AsObject() ?? []).Select(each => Cancellation(each.Key, each.Value!["M"]!.AsObject()))],
        Trail = [.. (item["trail"]?["L"]?.AsArray() ?? []).Select(entry => Entry(entry!["M"]!.AsObject()))],
    };

    private static CancellationFact Cancellation(string id, JsonObject item) =>
        new(id, Texts(item, "seats"), item["amount"] is { } amount ? Number(amount) : null);

    private static TrailFact Entry(JsonObject entry) =>
        new(Time(entry["at"]!), Text(entry, "from"), Text(entry, "to"), Text(entry, "by") ?? string.Empty, Text(entry, "why"));

    private static IEnumerable<SeatFact> Seats(JsonObject item)
    {
        foreach (var (name, value) in item)
        {
            if (name is ['l', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var leg)
                && value?["M"] is JsonObject had && Text(had, "b") is { } booking)
            {
                yield return new SeatFact(
                    Partition(item)["O#".Length..], Sort(item)["S#".Length..], leg, booking, had["u"] is { } until ? Time(until) : null);
            }
        }
    }

    private static string? Text(JsonObject item, string name) => item[name]?["S"]?.GetValue<string>();

    private static List<string>? Texts(JsonObject item, string name) =>
        item[name]?["L"] is JsonArray list ? [.. list.Select(each => each!["S"]!.GetValue<string>())] : null;

    private static long Number(JsonNode value) => long.Parse(value["N"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(JsonNode value) => DateTimeOffset.FromUnixTimeMilliseconds(Number(value));
}
