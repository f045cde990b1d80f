using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="StateEnteredEventDetails"/> as JSON.</summary>
internal static class StateEnteredEventDetailsJson
{
    internal static StateEnteredEventDetails Read(JsonElement json) => new()
    {
        Name = json.Text("name"),
        Input = json.Text("input"),
        InputDetails = json.Object("inputDetails", HistoryEventExecutionDataDetailsJson.Read),
    };
}
