using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="LambdaFunctionTimedOutEventDetails"/> as JSON.</summary>
internal static class LambdaFunctionTimedOutEventDetailsJson
{
    internal static LambdaFunctionTimedOutEventDetails Read(JsonElement json) => new()
    {
        Error = json.Text("error"),
        Cause = json.Text("cause"),
    };
}
