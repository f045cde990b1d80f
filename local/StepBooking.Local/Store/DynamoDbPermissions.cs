using System.Text.Json;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Store;

/// <summary>Which permissions a DynamoDB request needs: an action on each table or index, with the partition keys that it touches.</summary>
/// <param name="tables">The declared tables.</param>
internal sealed partial class DynamoDbPermissions(TableRegistry tables)
{
    private const string LeadingKeys = "dynamodb:LeadingKeys";

    /// <summary>Stands for a partition key that the request does not tell: no policy names it.</summary>
    private const string Unknown = "\0";

    private static readonly Dictionary<string, string> TransactionParts = new(StringComparer.Ordinal)
    {
        ["Put"] = "PutItem",
        ["Update"] = "UpdateItem",
        ["Delete"] = "DeleteItem",
        ["ConditionCheck"] = "ConditionCheckItem",
        ["Get"] = "GetItem",
    };

    /// <summary>All that the request needs; a transaction needs what each of its parts would need alone.</summary>
    internal IReadOnlyList<AwsPermission> Of(string operation, JsonElement body) => operation switch
    {
        "TransactWriteItems" or "TransactGetItems" => [.. Transaction(body)],
        "BatchGetItem" or "BatchWriteItem" => [.. Batch(operation, body)],
        _ when body.TryGetProperty("TableName", out var table) && table.GetString() is { } name =>
            [Permission(operation, name, operation is "Query" or "Scan" ? Index(body) : null, Keys(operation, name, body))],
        _ => [new AwsPermission("dynamodb:" + operation, "*")],
    };

    private IEnumerable<AwsPermission> Transaction(JsonElement body)
    {
        foreach (var item in Items(body, "TransactItems"))
        {
            foreach (var part in item.EnumerateObject())
            {
                if (TransactionParts.TryGetValue(part.Name, out var action) && part.Value.TryGetProperty("TableName", out var table))
                    yield return Permission(action, table.GetString()!, null, Keys(action, table.GetString()!, part.Value));
            }
        }
    }

    private IEnumerable<AwsPermission> Batch(string operation, JsonElement body)
    {
        if (!body.TryGetProperty("RequestItems", out var requests) || requests.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var table in requests.EnumerateObject())
        {
            var keys = operation == "BatchGetItem"
                ? Items(table.Value, "Keys").Select(key => KeyOf(table.Name, key))
                : table.Value.EnumerateArray().SelectMany(write => write.EnumerateObject()).Select(write => KeyIn(table.Name, write.Name == "PutRequest" ? "Item" : "Key", write.Value));
            yield return Permission(operation, table.Name, null, [.. keys.Distinct(StringComparer.Ordinal)]);
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement body, string list) =>
        body.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static string? Index(JsonElement body) => body.TryGetProperty("IndexName", out var index) ? index.GetString() : null;

    private static AwsPermission Permission(string action, string table, string? index, List<string> keys)
    {
        var resource = TableRegistry.Arn(table) + (index is null ? "" : "/index/" + index);
        var context = new Dictionary<string, IReadOnlyList<string>>();
        if (keys.Count > 0)
            context[LeadingKeys] = keys;
        return new AwsPermission("dynamodb:" + action, resource) { Context = context };
    }

    private List<string> Keys(string action, string table, JsonElement part) => action switch
    {
        "PutItem" => [KeyIn(table, "Item", part)],
        "GetItem" or "UpdateItem" or "DeleteItem" or "ConditionCheckItem" => [KeyIn(table, "Key", part)],
        "Query" when Index(part) is null => [KeyOfQuery(table, part)],
        _ => [],
    };

    private string KeyIn(string table, string member, JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(member, out var key) ? KeyOf(table, key) : Unknown;

    private string KeyOf(string table, JsonElement key) =>
        tables.HashKey(table) is { } hashKey && key.ValueKind == JsonValueKind.Object && key.TryGetProperty(hashKey, out var value)
            ? Scalar(value)
            : Unknown;

    private string KeyOfQuery(string table, JsonElement query)
    {
        if (query.TryGetProperty("KeyConditionExpression", out var expression))
            return KeyOf(table, expression.GetString() ?? "", query);
        var isEquality = query.TryGetProperty("KeyConditions", out var conditions)
            && tables.HashKey(table) is { } hashKey
            && conditions.TryGetProperty(hashKey, out var condition)
            && condition.TryGetProperty("ComparisonOperator", out var comparison)
            && comparison.ValueEquals("EQ")
            && condition.TryGetProperty("AttributeValueList", out conditions)
            && conditions.GetArrayLength() == 1;
        return isEquality ? Scalar(conditions[0]) : Unknown;
    }

    private string KeyOf(string table, string expression, JsonElement query)
    {
        foreach (Match equality in Equality().Matches(expression))
        {
            var name = equality.Groups["name"].Value;
            if (name.StartsWith('#') && query.TryGetProperty("ExpressionAttributeNames", out var names) && names.TryGetProperty(name, out var actual))
                name = actual.GetString() ?? name;
            if (name == tables.HashKey(table)
                && query.TryGetProperty("ExpressionAttributeValues", out var values)
                && values.TryGetProperty(equality.Groups["value"].Value, out var value))
            {
                return Scalar(value);
            }
        }

        return Unknown;
    }

    private static string Scalar(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().FirstOrDefault().Value.ToString() : value.ToString();

    [GeneratedRegex(@"(?<name>#?[A-Za-z0-9_.-]+)\s*=\s*(?<value>:[A-Za-z0-9_]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Equality();
}
