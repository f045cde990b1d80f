using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>GetExecutionHistory on the wire.</summary>
internal static class GetExecutionHistoryOperation
{
    internal static readonly InvokeOptions Options =
        StepFunctionsProtocol.Operation<GetExecutionHistoryRequest, GetExecutionHistoryResponse>("GetExecutionHistory", Write, Read);

    private static void Write(Utf8JsonWriter json, GetExecutionHistoryRequest request)
    {
        json.Text("executionArn", request.ExecutionArn);
        json.Whole("maxResults", request.MaxResults);
        json.Text("nextToken", request.NextToken);
        json.Flag("reverseOrder", request.ReverseOrder);
        json.Flag("includeExecutionData", request.IncludeExecutionData);
    }

    private static GetExecutionHistoryResponse Read(JsonElement json) => new()
    {
        Events = json.List("events", HistoryEventJson.Read),
        NextToken = json.Text("nextToken"),
    };
}
