using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="TaskSubmitFailedEventDetails"/> as JSON.</summary>
internal static class TaskSubmitFailedEventDetailsJson
{
    internal static TaskSubmitFailedEventDetails Read(JsonElement json) => new()
    {
        ResourceType = json.Text("resourceType"),
        Resource = json.Text("resource"),
        Error = json.Text("error"),
        Cause = json.Text("cause"),
    };
}
