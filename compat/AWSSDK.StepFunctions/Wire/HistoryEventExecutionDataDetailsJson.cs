using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="HistoryEventExecutionDataDetails"/> as JSON.</summary>
internal static class HistoryEventExecutionDataDetailsJson
{
    internal static HistoryEventExecutionDataDetails Read(JsonElement json) => new()
    {
        Truncated = json.Flag("truncated"),
    };
}
