using System.Text.Json;
using Amazon.SQS.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SQS.Wire;

/// <summary>A <see cref="Message"/> as JSON.</summary>
internal static class MessageJson
{
    internal static Message Read(JsonElement json) => new()
    {
        MessageId = json.Text("MessageId"),
        ReceiptHandle = json.Text("ReceiptHandle"),
        Body = json.Text("Body"),
        MD5OfBody = json.Text("MD5OfBody"),
        Attributes = json.Map("Attributes", static value => value.GetString()!),
        MD5OfMessageAttributes = json.Text("MD5OfMessageAttributes"),
        MessageAttributes = json.Map("MessageAttributes", MessageAttributeValueJson.Read),
    };
}
