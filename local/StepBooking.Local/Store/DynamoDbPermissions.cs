using System.Text.Json;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Store;

/// <summary>Which permissions a DynamoDB request needs: an action on each table or index, with the partition keys that it touches.</summary>
/// <param name="tables">The declared tables.</param>
internal sealed partial class DynamoDbPermissions(TableRegistry tables)
{
    private const string LeadingKeys = "dynamodb:LeadingKeys";

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
            [Permission(operation, name, Index(body), Keys(name, body))],
        _ => [new AwsPermission("dynamodb:" + operation, "*")],
    };

    private IEnumerable<AwsPermission> Transaction(JsonElement body)
    {
        foreach (var item in Items(body, "TransactItems"))
        {
            foreach (var part in item.EnumerateObject())
            {
                if (TransactionParts.TryGetValue(part.Name, out var action) && part.Value.TryGetProperty("TableName", out var table))
                    yield return Permission(action, table.GetString()!, null, Keys(table.GetString()!, part.Value));
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
                ? Items(table.Value, "Keys").SelectMany(key => KeyOf(table.Name, key))
                : table.Value.EnumerateArray().SelectMany(write => write.EnumerateObject()).SelectMany(write => Keys(table.Name, write.Value));
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

    private List<string> Keys(string table, JsonElement part)
    {
        if (part.TryGetProperty("Key", out var key) || part.TryGetProperty("Item", out key))
            return KeyOf(table, key);
        return part.TryGetProperty("KeyConditionExpression", out var expression) && Index(part) is null
            ? KeyOf(table, expression.GetString() ?? "", part)
            : [];
    }

    private List<string> KeyOf(string table, JsonElement key) =>
        tables.HashKey(table) is { } hashKey && key.TryGetProperty(hashKey, out var value) ? [Scalar(value)] : [];

    private List<string> KeyOf(string table, string expression, JsonElement query)
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
                return [Scalar(value)];
            }
        }

        return [];
    }

    private static string Scalar(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().FirstOrDefault().Value.ToString() : value.ToString();

    [GeneratedRegex(@"(?<name>#?[A-Za-z0-9_.-]+)\s*=\s*(?<value>:[A-Za-z0-9_]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Equality();
}
