using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="LambdaFunctionStartFailedEventDetails"/> as JSON.</summary>
internal static class LambdaFunctionStartFailedEventDetailsJson
{
    internal static LambdaFunctionStartFailedEventDetails Read(JsonElement json) => new()
    {
        Error = json.Text("error"),
        Cause = json.Text("cause"),
    };
}
