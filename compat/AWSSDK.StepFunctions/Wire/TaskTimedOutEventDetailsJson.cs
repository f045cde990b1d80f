using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="TaskTimedOutEventDetails"/> as JSON.</summary>
internal static class TaskTimedOutEventDetailsJson
{
    internal static TaskTimedOutEventDetails Read(JsonElement json) => new()
    {
        ResourceType = json.Text("resourceType"),
        Resource = json.Text("resource"),
        Error = json.Text("error"),
        Cause = json.Text("cause"),
    };
}
