using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="ExecutionFailedEventDetails"/> as JSON.</summary>
internal static class ExecutionFailedEventDetailsJson
{
    internal static ExecutionFailedEventDetails Read(JsonElement json) => new()
    {
        Error = json.Text("error"),
        Cause = json.Text("cause"),
    };
}
