using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.SQS.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SQS.Wire;

/// <summary>SendMessage on the wire.</summary>
internal static class SendMessageOperation
{
    internal static readonly InvokeOptions Options =
        SqsProtocol.Operation<SendMessageRequest, SendMessageResponse>("SendMessage", Write, Read);

    private static void Write(Utf8JsonWriter json, SendMessageRequest request)
    {
        json.Text("QueueUrl", request.QueueUrl);
        json.Text("MessageBody", request.MessageBody);
        json.Whole("DelaySeconds", request.DelaySeconds);
        json.Map("MessageAttributes", request.MessageAttributes, MessageAttributeValueJson.Write);
        json.Text("MessageDeduplicationId", request.MessageDeduplicationId);
        json.Text("MessageGroupId", request.MessageGroupId);
    }

    private static SendMessageResponse Read(JsonElement json) => new()
    {
        MD5OfMessageBody = json.Text("MD5OfMessageBody"),
        MD5OfMessageAttributes = json.Text("MD5OfMessageAttributes"),
        MessageId = json.Text("MessageId"),
        SequenceNumber = json.Text("SequenceNumber"),
    };
}
