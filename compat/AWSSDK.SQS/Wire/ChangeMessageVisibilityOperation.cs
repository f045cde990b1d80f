using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.SQS.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SQS.Wire;

/// <summary>ChangeMessageVisibility on the wire.</summary>
internal static class ChangeMessageVisibilityOperation
{
    internal static readonly InvokeOptions Options =
        SqsProtocol.Operation<ChangeMessageVisibilityRequest, ChangeMessageVisibilityResponse>("ChangeMessageVisibility", Write, Read);

    private static void Write(Utf8JsonWriter json, ChangeMessageVisibilityRequest request)
    {
        json.Text("QueueUrl", request.QueueUrl);
        json.Text("ReceiptHandle", request.ReceiptHandle);
        json.Whole("VisibilityTimeout", request.VisibilityTimeout);
    }

    private static ChangeMessageVisibilityResponse Read(JsonElement json) => new();
}
