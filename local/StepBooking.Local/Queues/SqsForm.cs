using System.Globalization;
using System.Text.Json.Nodes;

namespace StepBooking.Local.Queues;

/// <summary>Turns SQS's query protocol into the shape of its JSON protocol, so that there is one implementation.</summary>
internal static class SqsForm
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["AttributeName"] = "AttributeNames",
        ["MessageSystemAttributeName"] = "MessageSystemAttributeNames",
        ["MessageAttributeName"] = "MessageAttributeNames",
        ["SendMessageBatchRequestEntry"] = "Entries",
        ["DeleteMessageBatchRequestEntry"] = "Entries",
        ["ChangeMessageVisibilityBatchRequestEntry"] = "Entries",
    };

    private static readonly Dictionary<string, string> Maps = new(StringComparer.Ordinal)
    {
        ["MessageAttribute"] = "MessageAttributes",
        ["MessageSystemAttribute"] = "MessageSystemAttributes",
    };

    /// <summary>The request's parameters as a JSON object.</summary>
    internal static JsonObject Read(IReadOnlyDictionary<string, string> form)
    {
        var tree = new JsonObject();
        foreach (var (name, value) in form)
            Insert(tree, name.Split('.'), value);
        return Shape(tree);
    }

    private static void Insert(JsonObject tree, string[] path, string value)
    {
        foreach (var part in path[..^1])
        {
            if (tree[part] is not JsonObject next)
                tree[part] = next = [];
            tree = next;
        }

        tree[path[^1]] = value;
    }

    private static JsonObject Shape(JsonObject tree)
    {
        var shaped = new JsonObject();
        foreach (var (name, value) in tree)
        {
            if (Lists.TryGetValue(name, out var list))
                shaped[list] = new JsonArray([.. Numbered(value).Select(item => item is JsonObject entry ? Shape(entry) : item?.DeepClone())]);
            else if (Maps.TryGetValue(name, out var map))
                shaped[map] = new JsonObject(Numbered(value).OfType<JsonObject>().Select(Entry));
            else
                shaped[name] = value?.DeepClone();
        }

        return shaped;
    }

    private static KeyValuePair<string, JsonNode?> Entry(JsonObject entry) =>
        KeyValuePair.Create((string?)entry["Name"] ?? "", entry["Value"]?.DeepClone());

    private static IEnumerable<JsonNode?> Numbered(JsonNode? node) => node is JsonObject items
        ? items.OrderBy(item => int.TryParse(item.Key, CultureInfo.InvariantCulture, out var at) ? at : int.MaxValue).Select(item => item.Value)
        : [node];
}
