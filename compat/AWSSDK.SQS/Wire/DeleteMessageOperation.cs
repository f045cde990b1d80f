using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.SQS.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SQS.Wire;

/// <summary>DeleteMessage on the wire.</summary>
internal static class DeleteMessageOperation
{
    internal static readonly InvokeOptions Options =
        SqsProtocol.Operation<DeleteMessageRequest, DeleteMessageResponse>("DeleteMessage", Write, Read);

    private static void Write(Utf8JsonWriter json, DeleteMessageRequest request)
    {
        json.Text("QueueUrl", request.QueueUrl);
        json.Text("ReceiptHandle", request.ReceiptHandle);
    }

    private static DeleteMessageResponse Read(JsonElement json) => new();
}
