using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>StopExecution on the wire.</summary>
internal static class StopExecutionOperation
{
    internal static readonly InvokeOptions Options =
        StepFunctionsProtocol.Operation<StopExecutionRequest, StopExecutionResponse>("StopExecution", Write, Read);

    private static void Write(Utf8JsonWriter json, StopExecutionRequest request)
    {
        json.Text("executionArn", request.ExecutionArn);
        json.Text("error", request.Error);
        json.Text("cause", request.Cause);
    }

    private static StopExecutionResponse Read(JsonElement json) => new()
    {
        StopDate = json.Time("stopDate"),
    };
}
