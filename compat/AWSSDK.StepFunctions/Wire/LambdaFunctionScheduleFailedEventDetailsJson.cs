using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="LambdaFunctionScheduleFailedEventDetails"/> as JSON.</summary>
internal static class LambdaFunctionScheduleFailedEventDetailsJson
{
    internal static LambdaFunctionScheduleFailedEventDetails Read(JsonElement json) => new()
    {
        Error = json.Text("error"),
        Cause = json.Text("cause"),
    };
}
