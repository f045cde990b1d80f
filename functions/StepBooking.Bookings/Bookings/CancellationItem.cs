using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

/// <summary>How a cancellation stands in the map <c>cancels</c> of its booking's item, under its id.</summary>
internal static class CancellationItem
{
    internal static Cancellation Read(string id, AttributeValue value) => new(
        id,
        DateTimeOffset.FromUnixTimeMilliseconds(Item.ToLong(value.M["asked"])),
        value.M["by"].S,
        TextsOf(value.M, "wanted"),
        TextsOf(value.M, "seats"),
        Item.LongOf(value.M, "amount"));

    /// <summary>A cancellation as it is asked for.</summary>
    internal static AttributeValue Asked(Cancellation asked)
    {
        var written = new Dictionary<string, AttributeValue> { ["asked"] = Item.Time(asked.Asked), ["by"] = Item.Text(asked.By) };
        if (asked.Wanted is not null)
            written["wanted"] = Item.List(asked.Wanted.Select(Item.Text));
        return Item.Map(written);
    }

    private static List<string>? TextsOf(Dictionary<string, AttributeValue> map, string name) =>
        map.ContainsKey(name) ? [.. Item.ListOf(map, name).Select(each => each.S)] : null;
}
