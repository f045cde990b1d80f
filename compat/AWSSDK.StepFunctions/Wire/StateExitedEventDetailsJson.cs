using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="StateExitedEventDetails"/> as JSON.</summary>
internal static class StateExitedEventDetailsJson
{
    internal static StateExitedEventDetails Read(JsonElement json) => new()
    {
        Name = json.Text("name"),
        Output = json.Text("output"),
        OutputDetails = json.Object("outputDetails", HistoryEventExecutionDataDetailsJson.Read),
        AssignedVariables = json.Map("assignedVariables", static value => value.GetString()!),
        AssignedVariablesDetails = json.Object("assignedVariablesDetails", AssignedVariablesDetailsJson.Read),
    };
}
