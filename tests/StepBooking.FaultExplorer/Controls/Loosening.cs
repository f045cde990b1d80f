using Amazon.DynamoDBv2.Model;

namespace StepBooking.FaultExplorer.Controls;

/// <summary>Applies a control's changes to writes. A part of a condition that is taken away is made true: its names and values stay in use.</summary>
internal static class Loosening
{
    /// <summary>A condition with a part of it always true.</summary>
    public static string Without(this string condition, string part)
    {
        var bare = Bare(part);
        var always = $"{bare} OR NOT ({bare})";
        return condition == part ? always : condition.Replace(part, $"({always})", StringComparison.Ordinal);
    }

    public static void Apply(this Control control, string step, PutItemRequest put) =>
        put.ConditionExpression = Change(control, step, put.Item, put.ConditionExpression);

    public static void Apply(this Control control, string step, UpdateItemRequest update)
    {
        update.ConditionExpression = Change(control, step, update.Key, update.ConditionExpression);
        update.UpdateExpression = control.Update?.Invoke(step, update.UpdateExpression) ?? update.UpdateExpression;
        control.Values?.Invoke(step, update.ExpressionAttributeValues);
        control.Write?.Invoke(step, update);
    }

    public static void Apply(this Control control, string step, TransactWriteItemsRequest request)
    {
        foreach (var item in request.TransactItems)
        {
            if (item.Put is { } put)
                put.ConditionExpression = Change(control, step, put.Item, put.ConditionExpression);
            if (item.Update is { } update)
            {
                update.ConditionExpression = Change(control, step, update.Key, update.ConditionExpression);
                update.UpdateExpression = control.Update?.Invoke(step, update.UpdateExpression) ?? update.UpdateExpression;
                control.Values?.Invoke(step, update.ExpressionAttributeValues);
            }
        }
    }

    /// <summary>The transactions that one is torn into, or that one.</summary>
    public static IReadOnlyList<TransactWriteItemsRequest> Parts(this Control? control, string step, TransactWriteItemsRequest request) =>
        control?.Tears?.Invoke(step) == true && request.TransactItems.Count > 1
            ?
            [
                new TransactWriteItemsRequest { TransactItems = [request.TransactItems[0]] },
                new TransactWriteItemsRequest { TransactItems = request.TransactItems[1..] },
            ]
            : control?.TearsLegs?.Invoke(step) == true ? LegTearing.Parts(request) : [request];

    /// <summary>A part without brackets around the whole of it: DynamoDB refuses redundant ones.</summary>
    private static string Bare(string part)
    {
        if (part[0] != '(' || part[^1] != ')')
            return part;
        var depth = 0;
        for (var index = 0; index < part.Length - 1; index++)
        {
            depth += part[index] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0)
                return part;
        }

        return part[1..^1];
    }

    private static string Change(Control control, string step, Dictionary<string, AttributeValue> key, string? condition) =>
        control.Condition is { } change && condition is not null ? change(step, key["sk"].S, condition) : condition!;
}
