using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

/// <summary>
/// How an entry of the trail stands in the booking's item. The booking's own execution is not repeated: an entry without one is its,
/// and what no execution did has an empty one.
/// </summary>
internal static class TrailItem
{
    internal static AttributeValue Write(TrailEntry entry, string bookingId)
    {
        var written = new Dictionary<string, AttributeValue>
        {
            ["at"] = Item.Time(entry.At),
            ["to"] = Item.Text(entry.To),
            ["by"] = Item.Text(entry.By),
        };
        if (entry.From is not null)
            written["from"] = Item.Text(entry.From);
        if (entry.Why is not null)
            written["why"] = Item.Text(entry.Why);
        if (entry.Execution != bookingId)
            written["execution"] = Item.Text(entry.Execution ?? string.Empty);
        return Item.Map(written);
    }

    internal static TrailEntry Read(AttributeValue entry, string bookingId) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(Item.ToLong(entry.M["at"])),
        Item.TextOf(entry.M, "from"),
        entry.M["to"].S,
        entry.M["by"].S,
        Item.TextOf(entry.M, "why"),
        Item.TextOf(entry.M, "execution") switch { null => bookingId, "" => null, var other => other });
}
