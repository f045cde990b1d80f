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

    /// <summary>Makes a booking one that is only held: nobody has begun to book it.</summary>
    public static Task ForgetExecutionAsync(StepDesk desk, string bookingId) => desk.Table.UpdateAsync(new UpdateItemRequest
    {
        Key = Bookings.Keys.Booking(bookingId),
        UpdateExpression = "REMOVE execution",
    });

    /// <summary>Leaves a booking on the list of what is due, though nothing is.</summary>
    public static Task DueAsync(StepDesk desk, string bookingId) => desk.Table.UpdateAsync(new UpdateItemRequest
    {
        Key = Bookings.Keys.Booking(bookingId),
        UpdateExpression = "SET dueShard = :shard, dueAt = :due",
        ExpressionAttributeValues = new()
        {
            [":shard"] = Item.Text(Due.ShardOf(bookingId)),
            [":due"] = Item.Time(desk.Clock.GetUtcNow()),
        },
    });
}
