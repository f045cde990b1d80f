using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string GuardIfFreeOrOwn = "attribute_not_exists(pk) OR b = :me";
    private const string GuardIfFreeOwnOrOver = GuardIfFreeOrOwn + " OR b = :other";

    /// <summary>Makes this the customer's one pending booking of the offering, in place of one that is known to have ended.</summary>
    private Put Guard(HoldOrder order, string? over)
    {
        var item = Keys.Guard(order.Customer, order.Selection.Offering.Id);
        item["b"] = Item.Text(order.BookingId);
        var put = Conditional(item, over is null ? GuardIfFreeOrOwn : GuardIfFreeOwnOrOver);
        put.ExpressionAttributeValues = new() { [":me"] = Item.Text(order.BookingId) };
        if (over is not null)
            put.ExpressionAttributeValues[":other"] = Item.Text(over);
        return put;
    }
}
