using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="ExecutionTimedOutEventDetails"/> as JSON.</summary>
internal static class ExecutionTimedOutEventDetailsJson
{
    internal static ExecutionTimedOutEventDetails Read(JsonElement json) => new()
    {
        Error = json.Text("error"),
        Cause = json.Text("cause"),
    };
}
