using System.Globalization;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Offerings;

/// <summary>The two writes of an offering, with their conditions.</summary>
internal static class OfferingWrites
{
    /// <summary>An offering that is not there yet.</summary>
    internal static PutItemRequest Create(OfferingDocument document, DateTimeOffset now)
    {
        var item = Keys.Offering(document.Offering.Id);
        foreach (var (name, value) in OfferingItem.Details(document.Offering))
        {
            item[name] = value;
        }

        item[OfferingItem.Digest] = new AttributeValue(document.Digest);
        item[OfferingItem.Free] = Item.Map(document.Offering.Free.ToDictionary(free => free.Key, free => Item.Number(free.Value)));
        item[OfferingItem.AsOf] = Item.Time(now);
        return new PutItemRequest { Item = item, ConditionExpression = "attribute_not_exists(pk)" };
    }

    /// <summary>An offering that is there, as it was read: its details whole, its count of free seats only by what changes.</summary>
    internal static UpdateItemRequest Change(LoadPlan plan, DateTimeOffset now)
    {
        var names = new Dictionary<string, string> { ["#digest"] = OfferingItem.Digest, ["#asOf"] = OfferingItem.AsOf };
        var values = new Dictionary<string, AttributeValue>
        {
            [":old"] = new(plan.Before!.Digest),
            [":digest"] = new(plan.Document.Digest),
            [":asOf"] = Item.Time(now),
        };
        var sets = new List<string> { "#digest = :digest", "#asOf = :asOf" };
        foreach (var (name, value) in OfferingItem.Details(plan.Document.Offering))
        {
            names["#" + name] = name;
            values[":" + name] = value;
            sets.Add($"#{name} = :{name}");
        }

        var removes = CountFree(plan, names, values, sets);
        return new UpdateItemRequest
        {
            Key = Keys.Offering(plan.Document.Offering.Id),
            UpdateExpression = "SET " + string.Join(", ", sets) + (removes.Count > 0 ? " REMOVE " + string.Join(", ", removes) : ""),
            ConditionExpression = "#digest = :old",
            ExpressionAttributeNames = names,
            ExpressionAttributeValues = values,
        };
    }

    private static List<string> CountFree(
        LoadPlan plan, Dictionary<string, string> names, Dictionary<string, AttributeValue> values, List<string> sets)
    {
        var removes = new List<string>();
        var before = plan.Before!.Offering.Free;
        var after = plan.Document.Offering.Free;
        foreach (var seatClass in before.Keys.Union(after.Keys).Where(one => !after.ContainsKey(one) || plan.FreeChanges.ContainsKey(one)))
        {
            var index = names.Count.ToString(CultureInfo.InvariantCulture);
            names["#free"] = OfferingItem.Free;
            names["#c" + index] = seatClass;
            if (!after.ContainsKey(seatClass))
            {
                removes.Add($"#free.#c{index}");
                continue;
            }

            values[":n" + index] = Item.Number(plan.FreeChanges[seatClass]);
            sets.Add(before.ContainsKey(seatClass) ? $"#free.#c{index} = #free.#c{index} + :n{index}" : $"#free.#c{index} = :n{index}");
        }

        return removes;
    }
}
