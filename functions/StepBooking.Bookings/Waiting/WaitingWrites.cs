using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Waiting;

/// <summary>Conditional writes on a place: every one asks that it stands as it was read.</summary>
internal static class WaitingWrites
{
    private const string AsItWasRead = "#state = :state AND #joined = :joined AND #round = :round";

    /// <summary>A write on a place, if it is the very one that was read, in the same state and with the same offer.</summary>
    internal static Update AsRead(
        string tableName, WaitingPlace place, string update, Dictionary<string, AttributeValue> values, string? also = null)
    {
        var condition = also is null ? AsItWasRead : $"{AsItWasRead} AND ({also})";
        return new Update
        {
            TableName = tableName,
            Key = Keys.WaitingPlace(place.Customer, place.OfferingId),
            UpdateExpression = update,
            ConditionExpression = condition,
            ExpressionAttributeNames = Expression.Names(new Dictionary<string, string>(), update, condition),
            ExpressionAttributeValues = new(values)
            {
                [":state"] = Item.Text(place.State.Text()),
                [":joined"] = Item.Time(place.Joined),
                [":round"] = Item.Number(place.Round),
            },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.NONE,
        };
    }

    /// <summary>WAITING → OFFERED, in the transaction that holds the seats: there is a hold exactly if the place says so.</summary>
    internal static TransactWriteItem Offer(string tableName, WaitingPlace place, string hold, DateTimeOffset until) => new()
    {
        Update = AsRead(
            tableName,
            place,
            "SET #state = :offered, #hold = :hold, #until = :until REMOVE #claim, #claimedAt, #told",
            new()
            {
                [":offered"] = Item.Text(WaitingState.Offered.Text()),
                [":hold"] = Item.Text(hold),
                [":until"] = Item.Time(until),
            }),
    };
}
