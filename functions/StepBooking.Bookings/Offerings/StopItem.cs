using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Offerings;

/// <summary>A stop as an offering's item has it: what is as usual is left out.</summary>
internal static class StopItem
{
    internal static AttributeValue Write(Stop stop)
    {
        var written = new Dictionary<string, AttributeValue> { ["place"] = new(stop.Place), ["time"] = new(OfferingItem.Time(stop.Time)) };
        if (stop.Arrives is not null)
        {
            written["arrival"] = new(OfferingItem.Time(stop.Arrives.Value));
        }

        if (stop.FareZone is not null)
        {
            written["zone"] = new(stop.FareZone);
        }

        if (!stop.Boarding)
        {
            written["boarding"] = new() { BOOL = false };
        }

        if (!stop.Alighting)
        {
            written["alighting"] = new() { BOOL = false };
        }

        return Item.Map(written);
    }

    internal static Stop Read(AttributeValue stop) => new(stop.M["place"].S, OfferingItem.Time(stop.M["time"].S))
    {
        Arrives = Item.TextOf(stop.M, "arrival") is { } arrival ? OfferingItem.Time(arrival) : null,
        FareZone = Item.TextOf(stop.M, "zone"),
        Boarding = !stop.M.ContainsKey("boarding"),
        Alighting = !stop.M.ContainsKey("alighting"),
    };
}
