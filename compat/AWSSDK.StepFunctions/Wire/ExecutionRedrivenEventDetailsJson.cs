using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="ExecutionRedrivenEventDetails"/> as JSON.</summary>
internal static class ExecutionRedrivenEventDetailsJson
{
    internal static ExecutionRedrivenEventDetails Read(JsonElement json) => new()
    {
        RedriveCount = json.Whole("redriveCount"),
    };
}
