using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>DescribeExecution on the wire.</summary>
internal static class DescribeExecutionOperation
{
    internal static readonly InvokeOptions Options =
        StepFunctionsProtocol.Operation<DescribeExecutionRequest, DescribeExecutionResponse>("DescribeExecution", Write, Read);

    private static void Write(Utf8JsonWriter json, DescribeExecutionRequest request)
    {
        json.Text("executionArn", request.ExecutionArn);
        json.Text("includedData", request.IncludedData);
    }

    private static DescribeExecutionResponse Read(JsonElement json) => new()
    {
        ExecutionArn = json.Text("executionArn"),
        StateMachineArn = json.Text("stateMachineArn"),
        Name = json.Text("name"),
        Status = json.Text("status") is { } status ? ExecutionStatus.FindValue(status) : null,
        StartDate = json.Time("startDate"),
        StopDate = json.Time("stopDate"),
        Input = json.Text("input"),
        InputDetails = json.Object("inputDetails", CloudWatchEventsExecutionDataDetailsJson.Read),
        Output = json.Text("output"),
        OutputDetails = json.Object("outputDetails", CloudWatchEventsExecutionDataDetailsJson.Read),
        TraceHeader = json.Text("traceHeader"),
        MapRunArn = json.Text("mapRunArn"),
        Error = json.Text("error"),
        Cause = json.Text("cause"),
        StateMachineVersionArn = json.Text("stateMachineVersionArn"),
        StateMachineAliasArn = json.Text("stateMachineAliasArn"),
        RedriveCount = json.Whole("redriveCount"),
        RedriveDate = json.Time("redriveDate"),
        RedriveStatus = json.Text("redriveStatus") is { } redriveStatus ? ExecutionRedriveStatus.FindValue(redriveStatus) : null,
        RedriveStatusReason = json.Text("redriveStatusReason"),
    };
}
