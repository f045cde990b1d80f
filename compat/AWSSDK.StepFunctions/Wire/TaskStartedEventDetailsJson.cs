using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="TaskStartedEventDetails"/> as JSON.</summary>
internal static class TaskStartedEventDetailsJson
{
    internal static TaskStartedEventDetails Read(JsonElement json) => new()
    {
        ResourceType = json.Text("resourceType"),
        Resource = json.Text("resource"),
    };
}
