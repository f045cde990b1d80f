using System.Text.RegularExpressions;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.FaultExplorer.Controls;

/// <summary>Takes a transaction apart that writes several legs of a seat: first all but the last leg, then that leg alone.</summary>
internal static partial class LegTearing
{
    /// <summary>The two transactions, or that one if no seat has several legs in it.</summary>
    public static IReadOnlyList<TransactWriteItemsRequest> Parts(TransactWriteItemsRequest request)
    {
        if (request.TransactItems.Select(LastLeg).FirstOrDefault(leg => leg is not null) is not { } last)
            return [request];
        var torn = request.TransactItems.Where(item => LastLeg(item) == last).ToList();
        return
        [
            new TransactWriteItemsRequest
            {
                TransactItems = [.. request.TransactItems.Select(item => torn.Contains(item) ? Only(item.Update, part => !Names(part, last)) : item)],
            },
            new TransactWriteItemsRequest { TransactItems = [.. torn.Select(item => Only(item.Update, part => Names(part, last)))] },
        ];
    }

    /// <summary>The last of several legs that an item's write names.</summary>
    private static string? LastLeg(TransactWriteItem item) =>
        item.Update?.ExpressionAttributeNames.Keys.Where(name => Leg().IsMatch(name)).Order(StringComparer.Ordinal).ToList() is { Count: > 1 } legs
            ? legs[^1]
            : null;

    private static TransactWriteItem Only(Update whole, Func<string, bool> isKept)
    {
        var update = string.Join(' ', Clause().Split(whole.UpdateExpression)
            .Select(clause => clause.Split(' ', 2))
            .Select(clause => (Word: clause[0], Parts: clause[1].Split(", ").Where(isKept).ToList()))
            .Where(clause => clause.Parts.Count > 0)
            .Select(clause => $"{clause.Word} {string.Join(", ", clause.Parts)}"));
        var condition = string.Join(" AND ", whole.ConditionExpression.Split(" AND ").Where(isKept));
        return new TransactWriteItem
        {
            Update = new Update
            {
                TableName = whole.TableName,
                Key = whole.Key,
                UpdateExpression = update,
                ConditionExpression = condition,
                ExpressionAttributeNames = Used(whole.ExpressionAttributeNames, update + condition),
                ExpressionAttributeValues = Used(whole.ExpressionAttributeValues, update + condition),
                ReturnValuesOnConditionCheckFailure = whole.ReturnValuesOnConditionCheckFailure,
            },
        };
    }

    private static Dictionary<string, T> Used<T>(Dictionary<string, T> all, string expressions) =>
        all.Where(one => Regex.IsMatch(expressions, $"{one.Key}(?![A-Za-z0-9])")).ToDictionary();

    private static bool Names(string part, string name) => Regex.IsMatch(part, $"{name}(?![0-9])");

    [GeneratedRegex("^#l[0-9]+$")]
    private static partial Regex Leg();

    [GeneratedRegex(" (?=REMOVE |SET )")]
    private static partial Regex Clause();
}
