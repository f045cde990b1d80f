using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Waiting;

/// <summary>
/// Places as items. A place is found by its customer; an entry in the offering's partition, which sorts by the time of joining, says who is
/// before whom.
/// </summary>
internal static class WaitingItem
{
    internal static Dictionary<string, AttributeValue> Write(WaitingPlace place)
    {
        var item = Keys.WaitingPlace(place.Customer, place.OfferingId);
        item["wish"] = Item.Text(place.Wish.Text);
        item["state"] = Item.Text(place.State.Text());
        item["joined"] = Item.Time(place.Joined);
        item["round"] = Item.Number(place.Round);
        item["ttl"] = Ttl(place);
        return item;
    }

    internal static Dictionary<string, AttributeValue> Entry(WaitingPlace place)
    {
        var item = EntryKey(place);
        item["ttl"] = Ttl(place);
        return item;
    }

    internal static Dictionary<string, AttributeValue> EntryKey(WaitingPlace place) =>
        Keys.WaitingEntry(place.OfferingId, place.Joined, place.Customer);

    internal static WaitingPlace Read(Dictionary<string, AttributeValue> item) => new()
    {
        Customer = item["pk"].S[Keys.CustomerPartition("").Length..],
        OfferingId = item["sk"].S[Keys.WaitingPrefix.Length..],
        Wish = Wish(item["wish"].S),
        State = WaitingStates.Read(item["state"].S),
        Joined = Item.TimeOf(item, "joined")!.Value,
        KeptUntil = DateTimeOffset.FromUnixTimeSeconds(Item.ToLong(item["ttl"])),
        Round = (int)Item.ToLong(item["round"]),
        Hold = Item.TextOf(item, "hold"),
        Until = Item.TimeOf(item, "until"),
        ClaimedAt = Item.TimeOf(item, "claimedAt"),
        Told = item.TryGetValue("told", out var told) ? told.M.ToDictionary(channel => channel.Key, channel => channel.Value.S) : null,
    };

    private static AttributeValue Ttl(WaitingPlace place) => Item.Number(place.KeptUntil.ToUnixTimeSeconds());

    private static WaitingWish Wish(string text)
    {
        using var document = JsonDocument.Parse(text);
        return WaitingWish.Parse(document.RootElement).Value ?? throw new FormatException($"'{text}' is nothing to wait for.");
    }
}
