using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="ExecutionListItem"/> as JSON.</summary>
internal static class ExecutionListItemJson
{
    internal static ExecutionListItem Read(JsonElement json) => new()
    {
        ExecutionArn = json.Text("executionArn"),
        StateMachineArn = json.Text("stateMachineArn"),
        Name = json.Text("name"),
        Status = json.Text("status") is { } status ? ExecutionStatus.FindValue(status) : null,
        StartDate = json.Time("startDate"),
        StopDate = json.Time("stopDate"),
        MapRunArn = json.Text("mapRunArn"),
        ItemCount = json.Whole("itemCount"),
        StateMachineVersionArn = json.Text("stateMachineVersionArn"),
        StateMachineAliasArn = json.Text("stateMachineAliasArn"),
        RedriveCount = json.Whole("redriveCount"),
        RedriveDate = json.Time("redriveDate"),
    };
}
