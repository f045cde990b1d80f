using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="LambdaFunctionFailedEventDetails"/> as JSON.</summary>
internal static class LambdaFunctionFailedEventDetailsJson
{
    internal static LambdaFunctionFailedEventDetails Read(JsonElement json) => new()
    {
        Error = json.Text("error"),
        Cause = json.Text("cause"),
    };
}
