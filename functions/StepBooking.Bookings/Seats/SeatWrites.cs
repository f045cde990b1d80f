using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Seats;

/// <summary>
/// The conditional writes on seats of one booking. A leg is an attribute <c>{b: booking, u: until}</c>: absent or over it is free,
/// with <c>u</c> it is held, without it reserved. All legs of a seat go in one write.
/// </summary>
/// <remarks>
/// DynamoDB deletes an item whose <c>ttl</c> is over, whatever is in it. So only an item of which no leg is reserved has one: a hold
/// of the whole run writes it, a hold of a part (others may have the rest) and a reservation remove it.
/// </remarks>
internal sealed class SeatWrites(string tableName, string offeringId, LegRange legs, string bookingId)
{
    private const string Free = "(attribute_not_exists({0}) OR {0}.#u <= :now)";
    private const string FreeOrKept = "(attribute_not_exists({0}) OR {0}.#u <= :now OR {0}.#b = :queue)";
    private const string HeldByMe = "{0}.#b = :me AND {0}.#u > :now";
    private const string Mine = "{0}.#b = :me";
    private const string Untouched = "attribute_not_exists({0})";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Who has a seat that was released and that somebody waits for, for a while: nobody but an offer takes it.</summary>
    internal const string Queue = "waiting-list";

    /// <summary>Holds a seat until a time, if every leg is free or its hold is over.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="now">The time of the hold.</param>
    /// <param name="until">When it ends by itself.</param>
    /// <param name="end">When the run ends, if every leg of it is held: some days later the item may go. Null for a part of it.</param>
    /// <param name="isOffer">Whether it is for somebody who waits: then also what is kept for the waiting list.</param>
    internal TransactWriteItem Hold(string seat, DateTimeOffset now, DateTimeOffset until, DateTimeOffset? end, bool isOffer = false)
    {
        var values = new Dictionary<string, AttributeValue>
        {
            [":now"] = Item.Time(now),
            [":mine"] = Item.Map(new() { ["b"] = Item.Text(bookingId), ["u"] = Item.Time(until) }),
        };
        if (isOffer)
            values[":queue"] = Item.Text(Queue);
        var condition = All(isOffer ? FreeOrKept : Free);
        var update = $"SET {Each("{0} = :mine")}";
        if (end is null)
            return Transact(seat, $"{update} REMOVE #ttl", condition, values);
        values[":ttl"] = Ttl(end.Value > until ? end.Value : until);
        return Transact(seat, $"{update}, #ttl = :ttl", condition, values);
    }

    /// <summary>Turns a hold into a reservation, if every leg is this booking's and the hold is not over.</summary>
    internal TransactWriteItem Reserve(string seat, DateTimeOffset now) => Transact(
        seat,
        $"REMOVE {Each("{0}.#u")}, #ttl",
        All(HeldByMe),
        new() { [":now"] = Item.Time(now), [":me"] = Item.Text(bookingId) });

    /// <summary>Releases the given legs of a seat, if they are still this booking's own.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="own">The legs.</param>
    /// <param name="end">When the journey ends, if nobody has another leg (a condition then): some days later the item may go.</param>
    /// <param name="kept">Until when the waiting list has them, in the same write; null where nobody waits.</param>
    internal UpdateItemRequest Release(string seat, IReadOnlyList<string> own, DateTimeOffset? end, DateTimeOffset? kept = null)
    {
        var update = kept is null
            ? "REMOVE " + string.Join(", ", own.Select(leg => "#" + leg))
            : "SET " + string.Join(", ", own.Select(leg => $"#{leg} = :queue"));
        var conditions = own.Select(leg => Of(Mine, leg));
        var values = new Dictionary<string, AttributeValue> { [":me"] = Item.Text(bookingId) };
        if (kept is not null)
            values[":queue"] = Item.Map(new() { ["b"] = Item.Text(Queue), ["u"] = Item.Time(kept.Value) });
        if (end is not null)
        {
            update += kept is null ? " SET #ttl = :ttl" : ", #ttl = :ttl";
            conditions = conditions.Concat(LegRange.Every.Attributes.Except(own).Select(leg => Of(Untouched, leg)));
            values[":ttl"] = Ttl(end.Value);
        }

        var condition = string.Join(" AND ", conditions);
        return new UpdateItemRequest
        {
            Key = Keys.Seat(offeringId, seat),
            UpdateExpression = update,
            ConditionExpression = condition,
            ExpressionAttributeNames = Expression.Names(NoOthers, update, condition),
            ExpressionAttributeValues = values,
        };
    }

    /// <summary>As <see cref="Release"/>, in a transaction.</summary>
    internal TransactWriteItem ReleaseInTransaction(
        string seat, IReadOnlyList<string> own, DateTimeOffset? end, DateTimeOffset? kept = null)
    {
        var release = Release(seat, own, end, kept);
        return Transact(seat, release.UpdateExpression, release.ConditionExpression, release.ExpressionAttributeValues);
    }

    /// <summary>Holds a seat longer, if every leg is this booking's and the hold is not over.</summary>
    internal TransactWriteItem Extend(string seat, DateTimeOffset now, DateTimeOffset until) => Transact(
        seat,
        $"SET {Each("{0}.#u = :until")}",
        All(HeldByMe),
        new() { [":now"] = Item.Time(now), [":until"] = Item.Time(until), [":me"] = Item.Text(bookingId) });

    /// <summary>
    /// Keeps a seat that was read as free so in a transaction: nobody may have taken it since. A hold that is over is taken out, so that its
    /// owner, whose clock may be slow, cannot reserve it afterwards.
    /// </summary>
    /// <param name="tableName">The table.</param>
    /// <param name="offeringId">The seat's offering, one without stops.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="item">Its item as it was read; empty where there is none.</param>
    internal static TransactWriteItem KeepFree(
        string tableName, string offeringId, string seat, IReadOnlyDictionary<string, AttributeValue> item)
    {
        var over = Item.MapOf(item, "l0");
        if (over.Count == 0)
        {
            return new()
            {
                ConditionCheck = new ConditionCheck
                {
                    TableName = tableName,
                    Key = Keys.Seat(offeringId, seat),
                    ConditionExpression = "attribute_not_exists(l0)",
                },
            };
        }

        return new()
        {
            Update = new Update
            {
                TableName = tableName,
                Key = Keys.Seat(offeringId, seat),
                UpdateExpression = "REMOVE l0",
                ConditionExpression = "l0 = :over",
                ExpressionAttributeValues = new() { [":over"] = Item.Map(new(over)) },
            },
        };
    }

    private static readonly Dictionary<string, string> NoOthers = [];

    private static AttributeValue Ttl(DateTimeOffset over) => Item.Number((over + Kept).ToUnixTimeSeconds());

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
