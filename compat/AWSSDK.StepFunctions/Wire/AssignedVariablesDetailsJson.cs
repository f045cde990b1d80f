using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="AssignedVariablesDetails"/> as JSON.</summary>
internal static class AssignedVariablesDetailsJson
{
    internal static AssignedVariablesDetails Read(JsonElement json) => new()
    {
        Truncated = json.Flag("truncated"),
    };
}
