using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>StartExecution on the wire.</summary>
internal static class StartExecutionOperation
{
    internal static readonly InvokeOptions Options =
        StepFunctionsProtocol.Operation<StartExecutionRequest, StartExecutionResponse>("StartExecution", Write, Read);

    private static void Write(Utf8JsonWriter json, StartExecutionRequest request)
    {
        json.Text("stateMachineArn", request.StateMachineArn);
        json.Text("name", request.Name);
        json.Text("input", request.Input);
        json.Text("traceHeader", request.TraceHeader);
    }

    private static StartExecutionResponse Read(JsonElement json) => new()
    {
        ExecutionArn = json.Text("executionArn"),
        StartDate = json.Time("startDate"),
    };
}
