using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="EvaluationFailedEventDetails"/> as JSON.</summary>
internal static class EvaluationFailedEventDetailsJson
{
    internal static EvaluationFailedEventDetails Read(JsonElement json) => new()
    {
        Error = json.Text("error"),
        Cause = json.Text("cause"),
        Location = json.Text("location"),
        State = json.Text("state"),
    };
}
