using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="MapStateStartedEventDetails"/> as JSON.</summary>
internal static class MapStateStartedEventDetailsJson
{
    internal static MapStateStartedEventDetails Read(JsonElement json) => new()
    {
        Length = json.Whole("length"),
    };
}
