using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Offerings;

/// <summary>A fare as an offering's item has it.</summary>
internal static class FareItem
{
    internal static AttributeValue Write(Fare fare)
    {
        var written = new Dictionary<string, AttributeValue> { ["class"] = new(fare.Class), ["amount"] = Item.Number(fare.Amount) };
        if (fare.FromZone is not null)
        {
            written["from"] = new(fare.FromZone);
            written["to"] = new(fare.ToZone);
        }

        return Item.Map(written);
    }

    internal static Fare Read(AttributeValue fare) =>
        new(fare.M["class"].S, Item.ToLong(fare.M["amount"]), Item.TextOf(fare.M, "from"), Item.TextOf(fare.M, "to"));
}
