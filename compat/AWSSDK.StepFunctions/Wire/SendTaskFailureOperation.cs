using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>SendTaskFailure on the wire.</summary>
internal static class SendTaskFailureOperation
{
    internal static readonly InvokeOptions Options =
        StepFunctionsProtocol.Operation<SendTaskFailureRequest, SendTaskFailureResponse>("SendTaskFailure", Write, Read);

    private static void Write(Utf8JsonWriter json, SendTaskFailureRequest request)
    {
        json.Text("taskToken", request.TaskToken);
        json.Text("error", request.Error);
        json.Text("cause", request.Cause);
    }

    private static SendTaskFailureResponse Read(JsonElement json) => new();
}
