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

    /// <summary>Reads one item by itself, to find out whether it can be read.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether it is a booking.</returns>
    /// <exception cref="FormatException">It cannot: says which attribute was expected as what.</exception>
    public static bool Check(JsonObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        foreach (var key in (string[])["pk", "sk"])
            _ = Text(item, key) ?? throw Expected(key, "S");
        return new RecordedFacts { Now = default }.WithTable([item]).Bookings.Count > 0;
    }

    private static string Partition(JsonObject item) => Text(item, "pk")!;

    private static string Sort(JsonObject item) => Text(item, "sk")!;

    private static BookingFact Booking(JsonObject item) => new()
    {
        Id = Partition(item)["B#".Length..],
        Status = Text(item, "status") ?? "PENDING",
        Phase = Text(item, "phase"),
        Customer = Text(item, "customer"),
        Placed = item.ContainsKey("placed") ? Time(item, "placed") : null,
        Offering = Text(item, "offering"),
        Seats = Texts(item, "seats") ?? [],
        Legs = Member(item, "legs", "L") is JsonArray { Count: 2 } legs
            ? ((int)Number(legs[0], "legs"), (int)Number(legs[1], "legs"))
            : (0, 0),
        Amount = item.ContainsKey("amount") ? Number(item["amount"], "amount") : null,
        Pay = Text(item, "pay"),
        Execution = Text(item, "execution"),
        Reference = Text(item, "reference"),
        Until = item.ContainsKey("until") ? Time(item, "until") : null,
        Owes = Member(item, "owes", "SS") is JsonArray owes ? owes.Select(debt => debt!.GetValue<string>()).ToHashSet() : [],
        IsParked = Text(item, "dueShard") == Parked,
        Cancellations = [.. (Member(item, "cancels", "M")?.AsObject() ?? [])
            .Select(each => Cancellation(each.Key, Map(each.Value, "cancels")))],
        Trail = [.. (Member(item, "trail", "L")?.AsArray() ?? []).Select(entry => Entry(Map(entry, "trail")))],
    };

    private static CancellationFact Cancellation(string id, JsonObject item) =>
        new(id, Texts(item, "seats"), item.ContainsKey("amount") ? Number(item["amount"], "amount") : null);

    private static TrailFact Entry(JsonObject entry) =>
        new(Time(entry, "at"), Text(entry, "from"), Text(entry, "to"), Text(entry, "by") ?? string.Empty, Text(entry, "why"));

    private static IEnumerable<SeatFact> Seats(JsonObject item)
    {
        foreach (var (name, value) in item)
        {
            if (name is ['l', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var leg)
                && value?["M"] is JsonObject had && Text(had, "b") is { } booking)
            {
                yield return new SeatFact(
                    Partition(item)["O#".Length..], Sort(item)["S#".Length..], leg, booking, had.ContainsKey("u") ? Time(had, "u") : null);
            }
        }
    }

    private static string? Text(JsonObject item, string name) => Member(item, name, "S")?.GetValue<string>();

    private static List<string>? Texts(JsonObject item, string name) => Member(item, name, "L") is JsonArray list
        ? [.. list.Select(each => each?["S"]?.GetValue<string>() ?? throw Expected(name, "L of S"))]
        : null;

    private static DateTimeOffset Time(JsonObject item, string name) => DateTimeOffset.FromUnixTimeMilliseconds(Number(item[name], name));

    private static long Number(JsonNode? value, string name) =>
        value is JsonObject && value["N"] is JsonValue number && number.TryGetValue<string>(out var text)
        && long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole : throw Expected(name, "N, a whole number");

    private static JsonObject Map(JsonNode? value, string name) =>
        (value as JsonObject)?["M"] as JsonObject ?? throw Expected(name, "M in it");

    /// <summary>An attribute's value; null where the item has none.</summary>
    private static JsonNode? Member(JsonObject item, string name, string type)
    {
        if (item[name] is not { } attribute)
            return null;
        return (attribute as JsonObject)?[type] ?? ((attribute as JsonObject)?["NULL"] is null ? throw Expected(name, type) : null);
    }

    private static FormatException Expected(string name, string type) =>
        new($"the attribute '{name}' was expected in DynamoDB's JSON, as {type}.");
}
