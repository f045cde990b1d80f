using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Queues;

/// <summary>Turns answers in the shape of SQS's JSON protocol into its query protocol's XML.</summary>
internal static class SqsXml
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["Messages"] = "Message",
        ["QueueUrls"] = "QueueUrl",
        ["Failed"] = "BatchResultErrorEntry",
    };

    private static readonly Dictionary<string, string> Maps = new(StringComparer.Ordinal)
    {
        ["Attributes"] = "Attribute",
        ["MessageAttributes"] = "MessageAttribute",
    };

    private static XNamespace Space => AwsXml.Namespace("sqs");

    /// <summary>Writes an answer.</summary>
    internal static AwsResponse Write(AwsRequest request, JsonObject answer) =>
        AwsXml.Answer(request, [.. answer.SelectMany(member => Elements(request.Operation!, member.Key, member.Value))]);

    private static IEnumerable<XElement> Elements(string operation, string name, JsonNode? value) => value switch
    {
        JsonArray items => items.Select(item => Element(operation, name == "Successful" ? operation + "ResultEntry" : Lists[name], item)),
        JsonObject map when Maps.TryGetValue(name, out var entry) => map.Select(member => new XElement(
            Space + entry, new XElement(Space + "Name", member.Key), Element(operation, "Value", member.Value))),
        _ => [Element(operation, name, value)],
    };

    private static XElement Element(string operation, string name, JsonNode? value) => value switch
    {
        JsonObject members => new XElement(Space + name, members.SelectMany(member => Elements(operation, member.Key, member.Value))),
        JsonValue flag when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False => new XElement(Space + name, (bool)flag),
        null => new XElement(Space + name),
        _ => new XElement(Space + name, value.ToString()),
    };
}
