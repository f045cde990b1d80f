using System.Text.Json.Nodes;

namespace StepBooking.EndToEnd.Tests.Killing;

/// <summary>The state machine whose executions are cut off: functions, waits, retries, items, a worker's task and an expression.</summary>
internal static class Machine
{
    private const string Name = "killed";
    private const string Booking = "arn:aws:states:us-east-1:000000000000:stateMachine:stepbooking-dev-booking";
    private const string Invoke = "arn:aws:states:::lambda:invoke";

    public const string Arn = "arn:aws:states:us-east-1:000000000000:stateMachine:" + Name;

    public const string Activity = "arn:aws:states:us-east-1:000000000000:activity:" + Name;

    /// <summary>Makes the machine and its activity.</summary>
    public static async Task Make(StatesApi states)
    {
        var role = (string)(await states.Ask("DescribeStateMachine", new JsonObject { ["stateMachineArn"] = Booking }))["roleArn"]!;
        await states.Ask("CreateActivity", new JsonObject { ["name"] = Name });
        await states.Ask("CreateStateMachine", new JsonObject { ["name"] = Name, ["roleArn"] = role, ["definition"] = Definition });
    }

    /// <summary>A function of the saga that answers or fails by its input alone, and keeps nothing.</summary>
    private static string Function(int redrives) => $$$"""
        "Type": "Task", "Resource": "{{{Invoke}}}", "Parameters": {"FunctionName": "stepbooking-dev-CompensationIncomplete",
          "Payload": {"bookingId": "b", "execution": "b", "parkedAt": 0, "redrives": {{{redrives}}}}}
        """;

    private static string Definition => $$$"""
        {"StartAt": "Together", "States": {
          "Together": {"Type": "Parallel", "Next": "Worker", "Branches": [
            {"StartAt": "Nap", "States": {"Nap": {"Type": "Wait", "Seconds": 2, "Next": "Call"}, "Call": {{{{Function(1)}}}, "End": true} } },
            {"StartAt": "Items", "States": {"Items": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
              "StartAt": "Doze", "States": {"Doze": {"Type": "Wait", "Seconds": 1, "Next": "Show"}, "Show": {"Type": "Pass", "End": true} } } } } },
            {"StartAt": "Fails", "States": {
              "Fails": {{{{Function(0)}}}, "End": true,
                "Retry": [{"ErrorEquals": ["CompensationIncomplete"], "IntervalSeconds": 1, "MaxAttempts": 2, "JitterStrategy": "FULL"},
                          {"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 1, "MaxAttempts": 5}],
                "Catch": [{"ErrorEquals": ["CompensationIncomplete"], "Next": "Caught"}]},
              "Caught": {"Type": "Pass", "End": true} } } ]},
          "Worker": {"Type": "Task", "Resource": "{{{Activity}}}", "ResultPath": null, "Next": "Mark"},
          "Mark": {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% {'id': $uuid(), 'parts': $count($states.input)} %}", "End": true}
        }}
        """;
}
