using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>SendTaskSuccess on the wire.</summary>
internal static class SendTaskSuccessOperation
{
    internal static readonly InvokeOptions Options =
        StepFunctionsProtocol.Operation<SendTaskSuccessRequest, SendTaskSuccessResponse>("SendTaskSuccess", Write, Read);

    private static void Write(Utf8JsonWriter json, SendTaskSuccessRequest request)
    {
        json.Text("taskToken", request.TaskToken);
        json.Text("output", request.Output);
    }

    private static SendTaskSuccessResponse Read(JsonElement json) => new();
}
