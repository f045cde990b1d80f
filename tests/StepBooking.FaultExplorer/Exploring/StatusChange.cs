using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>The event that tells the rule how an execution stands.</summary>
internal static class StatusChange
{
    /// <summary>The event's JSON.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="status">The status it tells, in the service's words.</param>
    /// <param name="now">When.</param>
    public static string Of(Execution execution, string status, DateTimeOffset now) => new JsonObject
    {
        ["version"] = "0",
        ["id"] = "status-change",
        ["detail-type"] = "Step Functions Execution Status Change",
        ["source"] = "aws.states",
        ["account"] = "000000000000",
        ["time"] = Text(now),
        ["region"] = "us-east-1",
        ["resources"] = new JsonArray(execution.Arn),
        ["detail"] = new JsonObject
        {
            ["executionArn"] = execution.Arn,
            ["stateMachineArn"] = execution.Machine.Arn,
            ["name"] = execution.Name,
            ["status"] = status,
            ["startDate"] = execution.StartTime.ToUnixTimeMilliseconds(),
            ["stopDate"] = execution.StopTime?.ToUnixTimeMilliseconds(),
            ["input"] = execution.Input.ToText(),
            ["error"] = execution.Result?.Error,
            ["cause"] = execution.Result?.Cause,
        },
    }.ToJsonString();

    /// <summary>How an execution stands, in the service's words.</summary>
    public static string StatusOf(Execution execution) =>
        execution.Status == ExecutionStatus.TimedOut ? "TIMED_OUT" : execution.Status.ToString().ToUpperInvariant();

    /// <summary>A time, as events have it.</summary>
    public static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
