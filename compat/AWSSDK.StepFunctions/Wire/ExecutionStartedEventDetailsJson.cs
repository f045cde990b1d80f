using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="ExecutionStartedEventDetails"/> as JSON.</summary>
internal static class ExecutionStartedEventDetailsJson
{
    internal static ExecutionStartedEventDetails Read(JsonElement json) => new()
    {
        Input = json.Text("input"),
        InputDetails = json.Object("inputDetails", HistoryEventExecutionDataDetailsJson.Read),
        RoleArn = json.Text("roleArn"),
        StateMachineAliasArn = json.Text("stateMachineAliasArn"),
        StateMachineVersionArn = json.Text("stateMachineVersionArn"),
    };
}
