using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Waiting;

public sealed partial class WaitingStore
{
    /// <summary>WAITING or OFFERED → BOOKED or PASSED: the place leaves the list, if it stands as it was read.</summary>
    /// <param name="place">The place as read.</param>
    /// <param name="end">How it ends.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it changed since it was read.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<bool> EndAsync(WaitingPlace place, WaitingState end, CancellationToken cancellationToken = default)
    {
        var write = WaitingWrites.AsRead(table.Name, place, "SET #state = :end", new() { [":end"] = Item.Text(end.Text()) });
        return await table.TransactAsync([new() { Update = write }, EntryGone(place)], cancellationToken) is null;
    }

    /// <summary>WAITING → gone, as if the customer had never joined.</summary>
    /// <returns>False when the place changed since it was read: an offer came.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<bool> LeaveAsync(WaitingPlace place, CancellationToken cancellationToken = default)
    {
        var asRead = WaitingWrites.AsRead(table.Name, place, "", []);
        var delete = new Delete
        {
            TableName = table.Name,
            Key = asRead.Key,
            ConditionExpression = asRead.ConditionExpression,
            ExpressionAttributeNames = asRead.ExpressionAttributeNames,
            ExpressionAttributeValues = asRead.ExpressionAttributeValues,
        };
        return await table.TransactAsync([new() { Delete = delete }, EntryGone(place)], cancellationToken) is null;
    }

    /// <summary>OFFERED → WAITING: the offer ended and nobody could be told of it. The place keeps its time of joining.</summary>
    /// <returns>False when the place changed since it was read.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public Task<bool> WaitAgainAsync(WaitingPlace place, CancellationToken cancellationToken = default) => UpdateAsync(
        place,
        "SET #state = :waiting, #round = :next REMOVE #hold, #until, #claim, #claimedAt, #told",
        new() { [":waiting"] = Item.Text(WaitingState.Waiting.Text()), [":next"] = Item.Number(place.Round + 1) },
        cancellationToken);

    private async Task<bool> UpdateAsync(
        WaitingPlace place,
        string update,
        Dictionary<string, AttributeValue> values,
        CancellationToken cancellationToken,
        string? also = null)
    {
        var write = WaitingWrites.AsRead(table.Name, place, update, values, also);
        try
        {
            await table.UpdateAsync(
                new UpdateItemRequest
                {
                    Key = write.Key,
                    UpdateExpression = write.UpdateExpression,
                    ConditionExpression = write.ConditionExpression,
                    ExpressionAttributeNames = write.ExpressionAttributeNames,
                    ExpressionAttributeValues = write.ExpressionAttributeValues,
                },
                cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    private TransactWriteItem EntryGone(WaitingPlace place) =>
        new() { Delete = new Delete { TableName = table.Name, Key = WaitingItem.EntryKey(place) } };
}
