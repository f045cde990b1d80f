using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.SQS.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SQS.Wire;

/// <summary>GetQueueUrl on the wire.</summary>
internal static class GetQueueUrlOperation
{
    internal static readonly InvokeOptions Options =
        SqsProtocol.Operation<GetQueueUrlRequest, GetQueueUrlResponse>("GetQueueUrl", Write, Read);

    private static void Write(Utf8JsonWriter json, GetQueueUrlRequest request)
    {
        json.Text("QueueName", request.QueueName);
        json.Text("QueueOwnerAWSAccountId", request.QueueOwnerAWSAccountId);
    }

    private static GetQueueUrlResponse Read(JsonElement json) => new()
    {
        QueueUrl = json.Text("QueueUrl"),
    };
}
