using System.Globalization;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Offerings;

/// <summary>The write that keeps the advisory count of free seats.</summary>
internal static class FreeSeatWrites
{
    /// <summary>Counts seats in or out, if the offering still has their classes.</summary>
    internal static UpdateItemRequest Count(
        Offering offering, LegRange legs, IReadOnlyDictionary<string, int> changes, DateTimeOffset now)
    {
        var names = new Dictionary<string, string> { ["#free"] = OfferingItem.Free, ["#asOf"] = OfferingItem.AsOf };
        var values = new Dictionary<string, AttributeValue> { [":asOf"] = Item.Time(now) };
        var sets = new List<string> { "#asOf = :asOf" };
        var adds = new List<string>();
        foreach (var ((seatClass, change), index) in changes.Zip(Enumerable.Range(0, changes.Count).Select(Text)))
        {
            names["#c" + index] = seatClass;
            values[":n" + index] = Item.Number(offering.HasStopsBetween ? -change : change);
            if (offering.HasStopsBetween)
                adds.AddRange(legs.Each.Select(leg => Taken(leg, seatClass, index, names)));
            else
                sets.Add($"#free.#c{index} = #free.#c{index} + :n{index}");
        }

        return new UpdateItemRequest
        {
            Key = Keys.Offering(offering.Id),
            UpdateExpression = "SET " + string.Join(", ", sets) + (adds.Count > 0 ? " ADD " + string.Join(", ", adds) : ""),
            ConditionExpression = string.Join(" AND ", names.Keys.Where(name => name.StartsWith("#c", StringComparison.Ordinal))
                .Select(name => $"attribute_exists(#free.{name})")),
            ExpressionAttributeNames = names,
            ExpressionAttributeValues = values,
        };
    }

    private static string Taken(int leg, string seatClass, string index, Dictionary<string, string> names)
    {
        var name = $"#t{Text(leg)}c{index}";
        names[name] = TakenSeatsItem.Attribute(leg, seatClass);
        return $"{name} :n{index}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
