using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Seats;

/// <summary>
/// The conditional writes on seats of one booking. A leg is an attribute <c>{b: booking, u: until}</c>: absent or over it is free,
/// with <c>u</c> it is held, without it reserved. All legs of a seat go in one write.
/// </summary>
internal sealed class SeatWrites(string tableName, string offeringId, LegRange legs, string bookingId)
{
    private const string Free = "(attribute_not_exists({0}) OR {0}.#u <= :now)";
    private const string HeldByMe = "{0}.#b = :me AND {0}.#u > :now";
    private const string Mine = "{0}.#b = :me";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Holds a seat until a time, if every leg is free or its hold is over.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="now">The time of the hold.</param>
    /// <param name="until">When it ends by itself.</param>
    /// <param name="end">When the journey ends: some days later the item may go.</param>
    internal TransactWriteItem Hold(string seat, DateTimeOffset now, DateTimeOffset until, DateTimeOffset end) => Transact(
        seat,
        $"SET {Each("{0} = :mine")}, #ttl = :ttl",
        All(Free),
        new()
        {
            [":now"] = Item.Time(now),
            [":mine"] = Item.Map(new() { ["b"] = Item.Text(bookingId), ["u"] = Item.Time(until) }),
            [":ttl"] = Item.Number((end + Kept).ToUnixTimeSeconds()),
        });

    /// <summary>Turns a hold into a reservation, if every leg is this booking's and the hold is not over.</summary>
    internal TransactWriteItem Reserve(string seat, DateTimeOffset now) => Transact(
        seat,
        $"REMOVE {Each("{0}.#u")}",
        All(HeldByMe),
        new() { [":now"] = Item.Time(now), [":me"] = Item.Text(bookingId) });

    /// <summary>Releases the given legs of a seat, if they are still this booking's own.</summary>
    internal UpdateItemRequest Release(string seat, IReadOnlyList<string> own)
    {
        var update = "REMOVE " + string.Join(", ", own.Select(leg => "#" + leg));
        var condition = string.Join(" AND ", own.Select(leg => Of(Mine, leg)));
        return new UpdateItemRequest
        {
            Key = Keys.Seat(offeringId, seat),
            UpdateExpression = update,
            ConditionExpression = condition,
            ExpressionAttributeNames = Expression.Names(NoOthers, update, condition),
            ExpressionAttributeValues = new() { [":me"] = Item.Text(bookingId) },
        };
    }

    private static readonly Dictionary<string, string> NoOthers = [];

    private static string Of(string pattern, string leg) => pattern.Replace("{0}", "#" + leg, StringComparison.Ordinal);

    private string Each(string pattern) => string.Join(", ", legs.Attributes.Select(leg => Of(pattern, leg)));

    private string All(string pattern) => string.Join(" AND ", legs.Attributes.Select(leg => Of(pattern, leg)));

    private TransactWriteItem Transact(string seat, string update, string condition, Dictionary<string, AttributeValue> values) => new()
    {
        Update = new Update
        {
            TableName = tableName,
            Key = Keys.Seat(offeringId, seat),
            UpdateExpression = update,
            ConditionExpression = condition,
            ExpressionAttributeNames = Expression.Names(NoOthers, update, condition),
            ExpressionAttributeValues = values,
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.NONE,
        },
    };
}
