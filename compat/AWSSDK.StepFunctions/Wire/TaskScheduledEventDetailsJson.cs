using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="TaskScheduledEventDetails"/> as JSON.</summary>
internal static class TaskScheduledEventDetailsJson
{
    internal static TaskScheduledEventDetails Read(JsonElement json) => new()
    {
        ResourceType = json.Text("resourceType"),
        Resource = json.Text("resource"),
        Region = json.Text("region"),
        Parameters = json.Text("parameters"),
        TimeoutInSeconds = json.Long("timeoutInSeconds"),
        HeartbeatInSeconds = json.Long("heartbeatInSeconds"),
        TaskCredentials = json.Object("taskCredentials", TaskCredentialsJson.Read),
    };
}
