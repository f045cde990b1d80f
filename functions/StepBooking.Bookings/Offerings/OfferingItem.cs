using System.Globalization;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Offerings;

/// <summary>An offering as its item has it. Seats stand in it as the document's names and ranges, times with their offsets.</summary>
internal static class OfferingItem
{
    /// <summary>The attribute that holds the digest of the document that was loaded: equal digests need no write.</summary>
    internal const string Digest = "digest";

    /// <summary>The attribute that holds the advisory count of free seats by class.</summary>
    internal const string Free = "free";

    /// <summary>The attribute that says when <see cref="Free"/> was last counted, in epoch milliseconds.</summary>
    internal const string AsOf = "asOf";

    /// <summary>Everything but the key, the digest and the free seats: what a document decides.</summary>
    internal static Dictionary<string, AttributeValue> Details(Offering offering)
    {
        var item = new Dictionary<string, AttributeValue>
        {
            ["kind"] = new(offering.Kind.Word()),
            ["provider"] = new(offering.Provider),
            ["title"] = new(offering.Title),
            ["start"] = new(Time(offering.Start)),
            ["end"] = new(Time(offering.End)),
            ["zone"] = new(offering.Zone),
            ["currency"] = new(offering.Currency),
            ["fares"] = Item.List(offering.Fares.Select(FareItem.Write)),
            ["seats"] = Item.List(offering.Plan.Classes.Select(Class)),
            ["approval"] = new() { BOOL = offering.Approval },
            ["holdSeconds"] = Item.Number(offering.HoldSeconds),
            ["onePending"] = new() { BOOL = offering.OnePending },
        };
        if (offering.Place is not null)
        {
            item["place"] = new(offering.Place);
        }

        if (offering.Theatre is not null)
        {
            item["theatre"] = new(offering.Theatre);
        }

        if (offering.Stops.Count > 0)
        {
            item["stops"] = Item.List(offering.Stops.Select(StopItem.Write));
        }

        return item;
    }

    /// <summary>Reads an item.</summary>
    internal static Offering Read(Dictionary<string, AttributeValue> item) => new()
    {
        Id = item["pk"].S["O#".Length..],
        Kind = OfferingKinds.Parse(item["kind"].S) ?? throw new FormatException($"Unknown kind '{item["kind"].S}'."),
        Provider = item["provider"].S,
        Title = item["title"].S,
        Place = item.GetValueOrDefault("place")?.S,
        Stops = [.. Item.ListOf(item, "stops").Select(StopItem.Read)],
        Theatre = item.GetValueOrDefault("theatre")?.S,
        Start = Time(item["start"].S),
        End = Time(item["end"].S),
        Zone = item["zone"].S,
        Currency = item["currency"].S,
        Fares = [.. item["fares"].L.Select(FareItem.Read)],
        Plan = new SeatPlan([.. item["seats"].L.Select(Class)]),
        Approval = item["approval"].BOOL ?? false,
        HoldSeconds = (int)Item.ToLong(item["holdSeconds"]),
        OnePending = item["onePending"].BOOL ?? false,
        Free = item[Free].M.ToDictionary(entry => entry.Key, entry => Item.ToLong(entry.Value)),
        Taken = TakenSeatsItem.Read(item),
        AsOf = DateTimeOffset.FromUnixTimeMilliseconds(Item.ToLong(item[AsOf])),
    };

    private static AttributeValue Class(SeatClass seats) =>
        Item.Map(new() { ["class"] = new(seats.Class), ["names"] = Item.List(seats.Ranges.Select(range => Item.Text(range.Text))) });

    private static SeatClass Class(AttributeValue seats) =>
        new(seats.M["class"].S, [.. seats.M["names"].L.Select(name =>
            SeatRange.Parse(name.S) ?? throw new FormatException($"'{name.S}' names no seats."))]);

    internal static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
