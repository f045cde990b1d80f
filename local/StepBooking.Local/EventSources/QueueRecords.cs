using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.EventSources;

/// <summary>Messages as an event source mapping hands them to a function.</summary>
internal static class QueueRecords
{
    /// <summary>The event of a batch.</summary>
    /// <param name="queueArn">The queue.</param>
    /// <param name="messages">The messages, as ReceiveMessage answers them with all their attributes.</param>
    public static JsonObject Of(string queueArn, IEnumerable<JsonObject> messages) =>
        new() { ["Records"] = new JsonArray([.. messages.Select(message => Of(queueArn, message))]) };

    private static JsonObject Of(string queueArn, JsonObject message)
    {
        var attributes = AwsJson.Map(message["MessageAttributes"]);
        var record = new JsonObject
        {
            ["messageId"] = AwsJson.Text(message["MessageId"]),
            ["receiptHandle"] = AwsJson.Text(message["ReceiptHandle"]),
            ["body"] = AwsJson.Text(message["Body"]),
            ["attributes"] = AwsJson.Map(message["Attributes"]).DeepClone(),
            ["messageAttributes"] = new JsonObject(attributes.Select(attribute =>
                KeyValuePair.Create<string, JsonNode?>(attribute.Key, Attribute(AwsJson.Map(attribute.Value))))),
        };
        if (AwsJson.Text(message["MD5OfMessageAttributes"]) is { } sum)
            record["md5OfMessageAttributes"] = sum;
        record["md5OfBody"] = AwsJson.Text(message["MD5OfBody"]);
        record["eventSource"] = "aws:sqs";
        record["eventSourceARN"] = queueArn;
        record["awsRegion"] = DeskAccount.Region;
        return record;
    }

    private static JsonObject Attribute(JsonObject attribute)
    {
        var written = new JsonObject();
        if (AwsJson.Text(attribute["StringValue"]) is { } text)
            written["stringValue"] = text;
        if (AwsJson.Text(attribute["BinaryValue"]) is { } bytes)
            written["binaryValue"] = bytes;
        written["stringListValues"] = new JsonArray();
        written["binaryListValues"] = new JsonArray();
        written["dataType"] = AwsJson.Text(attribute["DataType"]);
        return written;
    }
}
