using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.SQS.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SQS.Wire;

/// <summary>GetQueueAttributes on the wire.</summary>
internal static class GetQueueAttributesOperation
{
    internal static readonly InvokeOptions Options =
        SqsProtocol.Operation<GetQueueAttributesRequest, GetQueueAttributesResponse>("GetQueueAttributes", Write, Read);

    private static void Write(Utf8JsonWriter json, GetQueueAttributesRequest request)
    {
        json.Text("QueueUrl", request.QueueUrl);
        json.Texts("AttributeNames", request.AttributeNames);
    }

    private static GetQueueAttributesResponse Read(JsonElement json) => new()
    {
        Attributes = json.Map("Attributes", static value => value.GetString()!),
    };
}
