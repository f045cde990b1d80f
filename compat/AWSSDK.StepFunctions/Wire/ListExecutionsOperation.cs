using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>ListExecutions on the wire.</summary>
internal static class ListExecutionsOperation
{
    internal static readonly InvokeOptions Options =
        StepFunctionsProtocol.Operation<ListExecutionsRequest, ListExecutionsResponse>("ListExecutions", Write, Read);

    private static void Write(Utf8JsonWriter json, ListExecutionsRequest request)
    {
        json.Text("stateMachineArn", request.StateMachineArn);
        json.Text("statusFilter", request.StatusFilter);
        json.Whole("maxResults", request.MaxResults);
        json.Text("nextToken", request.NextToken);
        json.Text("mapRunArn", request.MapRunArn);
        json.Text("redriveFilter", request.RedriveFilter);
    }

    private static ListExecutionsResponse Read(JsonElement json) => new()
    {
        Executions = json.List("executions", ExecutionListItemJson.Read),
        NextToken = json.Text("nextToken"),
    };
}
