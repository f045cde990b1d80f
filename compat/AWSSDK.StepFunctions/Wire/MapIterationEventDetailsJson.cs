using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="MapIterationEventDetails"/> as JSON.</summary>
internal static class MapIterationEventDetailsJson
{
    internal static MapIterationEventDetails Read(JsonElement json) => new()
    {
        Name = json.Text("name"),
        Index = json.Whole("index"),
    };
}
