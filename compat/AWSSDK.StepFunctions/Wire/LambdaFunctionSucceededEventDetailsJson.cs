using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="LambdaFunctionSucceededEventDetails"/> as JSON.</summary>
internal static class LambdaFunctionSucceededEventDetailsJson
{
    internal static LambdaFunctionSucceededEventDetails Read(JsonElement json) => new()
    {
        Output = json.Text("output"),
        OutputDetails = json.Object("outputDetails", HistoryEventExecutionDataDetailsJson.Read),
    };
}
