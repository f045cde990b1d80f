using System.Globalization;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Tickets;

/// <summary>A ticket as its item has it: prices in minor units, times in epoch milliseconds.</summary>
internal static class TicketItem
{
    private const string ShowTime = "showTime";

    internal static Dictionary<string, AttributeValue> Write(Ticket ticket)
    {
        var item = Keys.Ticket(ticket.Seat.Theatre, ticket.Seat.Text);
        item["offering"] = Item.Text(ticket.OfferingId);
        item["movie"] = Item.Text(ticket.Movie);
        item["price"] = Item.Number(ticket.Price);
        item["currency"] = Item.Text(ticket.Currency);
        item["created"] = Item.Time(ticket.Created);
        item["fields"] = Item.Map(ticket.Fields.ToDictionary(field => field.Key, field => Item.Text(field.Value)));
        if (ticket.ShowTime is { } showTime)
            item[ShowTime] = Item.Time(showTime);
        return item;
    }

    internal static Ticket Read(Dictionary<string, AttributeValue> item) => new()
    {
        Seat = TheatreSeat.Parse(item["sk"].S) ?? throw new FormatException($"'{item["sk"].S}' is no theatre seat."),
        OfferingId = item["offering"].S,
        Movie = item["movie"].S,
        Price = Item.ToLong(item["price"]),
        Currency = item["currency"].S,
        Created = Item.TimeOf(item, "created")!.Value,
        ShowTime = Item.TimeOf(item, ShowTime),
        Fields = Item.MapOf(item, "fields").ToDictionary(field => field.Key, field => field.Value.S),
        ChangedAt = Item.TimeOf(item, "changed"),
        PriceBefore = Item.LongOf(item, "before"),
        Note = Note(item),
    };

    private static PriceNote? Note(Dictionary<string, AttributeValue> item) =>
        Item.TimeOf(item, "noted") is not { } at ? null : new PriceNote(
            at,
            Item.ToLong(item["previous"]),
            item.TryGetValue("discount", out var discount) ? decimal.Parse(discount.N, CultureInfo.InvariantCulture) : null,
            item["discounted"].BOOL == true,
            Item.TimeOf(item, "told") == at);
}
