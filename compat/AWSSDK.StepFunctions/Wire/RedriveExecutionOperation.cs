using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>RedriveExecution on the wire.</summary>
internal static class RedriveExecutionOperation
{
    internal static readonly InvokeOptions Options =
        StepFunctionsProtocol.Operation<RedriveExecutionRequest, RedriveExecutionResponse>("RedriveExecution", Write, Read);

    private static void Write(Utf8JsonWriter json, RedriveExecutionRequest request)
    {
        json.Text("executionArn", request.ExecutionArn);
        json.Text("clientToken", request.ClientToken);
    }

    private static RedriveExecutionResponse Read(JsonElement json) => new()
    {
        RedriveDate = json.Time("redriveDate"),
    };
}
