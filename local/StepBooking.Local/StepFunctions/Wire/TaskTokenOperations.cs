using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat.</summary>
/// <param name="engine">Whose tasks wait.</param>
internal sealed class TaskTokenOperations(StatesEngine engine) : IOperations
{
    private const int LongestToken = 2048;

    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("SendTaskSuccess", Permissions.OnAnything("SendTaskSuccess"), Success),
        new("SendTaskFailure", Permissions.OnAnything("SendTaskFailure"), Failure),
        new("SendTaskHeartbeat", Permissions.OnAnything("SendTaskHeartbeat"), Heartbeat),
    ];

    private async Task<JsonObject> Success(Fields fields)
    {
        var token = fields.Required("taskToken", LongestToken, 1);
        if (fields.Payload("output") is not { } output)
            throw Fields.Missing("output");
        try
        {
            return Answered(await engine.SendTaskSuccess(token, Json.Parse(output)));
        }
        catch (JsonException)
        {
            throw new AwsError("InvalidOutput", "Invalid Output: 'The output is not valid JSON'");
        }
    }

    private async Task<JsonObject> Failure(Fields fields) => Answered(await engine.SendTaskFailure(
        fields.Required("taskToken", LongestToken, 1),
        fields.Optional("error", 256, isSecret: true),
        fields.Optional("cause", 32_768, isSecret: true)));

    private async Task<JsonObject> Heartbeat(Fields fields) =>
        Answered(await engine.SendTaskHeartbeat(fields.Required("taskToken", LongestToken, 1)));

    private static JsonObject Answered(TokenAnswer answer) => answer switch
    {
        TokenAnswer.Accepted => [],
        TokenAnswer.Unknown => throw new AwsError("InvalidToken", "Invalid Token: 'Invalid token'"),
        _ => throw new AwsError("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'"),
    };
}
