using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="TaskStartFailedEventDetails"/> as JSON.</summary>
internal static class TaskStartFailedEventDetailsJson
{
    internal static TaskStartFailedEventDetails Read(JsonElement json) => new()
    {
        ResourceType = json.Text("resourceType"),
        Resource = json.Text("resource"),
        Error = json.Text("error"),
        Cause = json.Text("cause"),
    };
}
