using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

/// <summary>
/// One conditional update of a booking's item, in the order of the language: SET, REMOVE, ADD or DELETE, IF. Attributes are
/// spelt <c>#name</c>.
/// </summary>
internal sealed class BookingWrite(string bookingId, string condition)
{
    private readonly List<string> sets = [];
    private readonly List<string> removes = [];
    private readonly Dictionary<string, string> names = [];
    private readonly Dictionary<string, AttributeValue> values = [];
    private readonly Dictionary<string, string> adds = [];
    private readonly Dictionary<string, string> deletes = [];

    /// <summary>The condition: always there, for an update without one creates the item.</summary>
    internal string Condition { get; } = condition;

    internal BookingWrite Set(string assignment)
    {
        sets.Add(assignment);
        return this;
    }

    internal BookingWrite Set(string assignment, string placeholder, AttributeValue value) => Set(assignment).With(placeholder, value);

    internal BookingWrite Remove(params ReadOnlySpan<string> attributes)
    {
        removes.AddRange(attributes);
        return this;
    }

    /// <summary>Adds debts to the set <c>owes</c>.</summary>
    internal BookingWrite Owe(params string[] debts) => Add("#owes", ":added", Item.Set(debts));

    /// <summary>Takes a debt out of the set <c>owes</c>.</summary>
    internal BookingWrite Pay(string debt) => Delete("#owes", ":paid", Item.Set([debt]));

    /// <summary>Adds to a number or a set of the item itself. The same attribute cannot be deleted from in one write.</summary>
    internal BookingWrite Add(string attribute, string placeholder, AttributeValue value)
    {
        adds.Add(attribute, placeholder);
        return With(placeholder, value);
    }

    /// <summary>Takes out of a set of the item itself; a set that loses its last member is removed.</summary>
    internal BookingWrite Delete(string attribute, string placeholder, AttributeValue value)
    {
        deletes.Add(attribute, placeholder);
        return With(placeholder, value);
    }

    internal BookingWrite With(string placeholder, AttributeValue value)
    {
        values[placeholder] = value;
        return this;
    }

    internal BookingWrite Named(string placeholder, string attribute)
    {
        names[placeholder] = attribute;
        return this;
    }

    /// <summary>Appends to the trail, in the same write.</summary>
    internal BookingWrite Trail(TrailEntry entry) =>
        Set("#trail = list_append(if_not_exists(#trail, :untrodden), :entry)", ":entry", Item.List([TrailItem.Write(entry, bookingId)]))
            .With(":untrodden", Item.List([]));

    /// <summary>
    /// Lets somebody look at it in time. The shard is written always, so that a booking that was parked meanwhile cannot hide
    /// what this write leaves to do; the time only where it must move, for that costs two writes.
    /// </summary>
    internal BookingWrite LookAgain(DateTimeOffset now, DateTimeOffset? current)
    {
        Set("#dueShard = :shard", ":shard", Item.Text(Due.ShardOf(bookingId)));
        return Due.Move(now, current) is { } moved
            ? Set("#dueAt = :due", ":due", Item.Time(moved))
            : Set("#dueAt = if_not_exists(#dueAt, :due)", ":due", Item.Time(now + Due.Grace));
    }

    /// <summary>Lets somebody look at it at a time, wherever it was listed before.</summary>
    internal BookingWrite LookAt(DateTimeOffset when) =>
        Set("#dueShard = :shard", ":shard", Item.Text(Due.ShardOf(bookingId))).Set("#dueAt = :due", ":due", Item.Time(when));

    internal UpdateItemRequest AsUpdate() => new()
    {
        Key = Keys.Booking(bookingId),
        UpdateExpression = Text,
        ConditionExpression = Condition,
        ExpressionAttributeNames = Expression.Names(names, Text, Condition),
        ExpressionAttributeValues = values,
        ReturnValues = ReturnValue.ALL_NEW,
        ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
    };

    internal TransactWriteItem InTransaction(string tableName) => new()
    {
        Update = new Update
        {
            TableName = tableName,
            Key = Keys.Booking(bookingId),
            UpdateExpression = Text,
            ConditionExpression = Condition,
            ExpressionAttributeNames = Expression.Names(names, Text, Condition),
            ExpressionAttributeValues = values,
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        },
    };

    private string Text =>
        string.Join(' ', new[] { Clause("SET", sets), Clause("REMOVE", removes), Clause("ADD", adds), Clause("DELETE", deletes) }.OfType<string>());

    private static string? Clause(string keyword, Dictionary<string, string> parts) =>
        Clause(keyword, [.. parts.Select(part => $"{part.Key} {part.Value}")]);

    private static string? Clause(string keyword, List<string> parts) => parts.Count == 0 ? null : $"{keyword} {string.Join(", ", parts)}";
}
