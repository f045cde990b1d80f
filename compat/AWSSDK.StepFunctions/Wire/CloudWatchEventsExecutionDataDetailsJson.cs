using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="CloudWatchEventsExecutionDataDetails"/> as JSON.</summary>
internal static class CloudWatchEventsExecutionDataDetailsJson
{
    internal static CloudWatchEventsExecutionDataDetails Read(JsonElement json) => new()
    {
        Included = json.Flag("included"),
    };
}
