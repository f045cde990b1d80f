using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.SQS.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SQS.Wire;

/// <summary>ReceiveMessage on the wire.</summary>
internal static class ReceiveMessageOperation
{
    internal static readonly InvokeOptions Options =
        SqsProtocol.Operation<ReceiveMessageRequest, ReceiveMessageResponse>("ReceiveMessage", Write, Read);

    private static void Write(Utf8JsonWriter json, ReceiveMessageRequest request)
    {
        json.Text("QueueUrl", request.QueueUrl);
        json.Texts("MessageSystemAttributeNames", request.MessageSystemAttributeNames);
        json.Texts("MessageAttributeNames", request.MessageAttributeNames);
        json.Whole("MaxNumberOfMessages", request.MaxNumberOfMessages);
        json.Whole("VisibilityTimeout", request.VisibilityTimeout);
        json.Whole("WaitTimeSeconds", request.WaitTimeSeconds);
        json.Text("ReceiveRequestAttemptId", request.ReceiveRequestAttemptId);
    }

    private static ReceiveMessageResponse Read(JsonElement json) => new()
    {
        Messages = json.List("Messages", MessageJson.Read),
    };
}
