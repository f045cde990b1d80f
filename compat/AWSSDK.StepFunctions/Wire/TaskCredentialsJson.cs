using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="TaskCredentials"/> as JSON.</summary>
internal static class TaskCredentialsJson
{
    internal static TaskCredentials Read(JsonElement json) => new()
    {
        RoleArn = json.Text("roleArn"),
    };
}
