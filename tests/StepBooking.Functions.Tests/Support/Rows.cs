using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Store;

namespace StepBooking.Functions.Tests.Support;

/// <summary>Changes of a booking's row that are another part's work.</summary>
internal static class Rows
{
    /// <summary>Asks for a cancellation of the whole, as the API does before it answers.</summary>
    public static Task AskAsync(StepDesk desk, string bookingId, string cancellationId) => desk.Table.UpdateAsync(new UpdateItemRequest
    {
        Key = Bookings.Keys.Booking(bookingId),
        UpdateExpression = "SET cancels.#cid = :asked, dueShard = :shard, dueAt = :due",
        ExpressionAttributeNames = new() { ["#cid"] = cancellationId },
        ExpressionAttributeValues = new()
        {
            [":asked"] = Item.Map(new() { ["asked"] = Item.Time(desk.Clock.GetUtcNow()), ["by"] = Item.Text("alice") }),
            [":shard"] = Item.Text(Due.ShardOf(bookingId)),
            [":due"] = Item.Time(desk.Clock.GetUtcNow().AddMinutes(20)),
        },
    });
}
