using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="LambdaFunctionScheduledEventDetails"/> as JSON.</summary>
internal static class LambdaFunctionScheduledEventDetailsJson
{
    internal static LambdaFunctionScheduledEventDetails Read(JsonElement json) => new()
    {
        Resource = json.Text("resource"),
        Input = json.Text("input"),
        InputDetails = json.Object("inputDetails", HistoryEventExecutionDataDetailsJson.Read),
        TimeoutInSeconds = json.Long("timeoutInSeconds"),
        TaskCredentials = json.Object("taskCredentials", TaskCredentialsJson.Read),
    };
}
