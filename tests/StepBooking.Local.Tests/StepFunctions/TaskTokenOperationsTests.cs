namespace StepBooking.Local.Tests.StepFunctions;

public sealed class TaskTokenOperationsTests : IDisposable
{
    private readonly StepFunctionsBench bench = new("""
        {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters": {"MessageBody.$": "$$.Task.Token"}, "HeartbeatSeconds": 60, "End": true}}}
        """);

    [Fact]
    public async Task A_token_is_answered_once()
    {
        var token = await Waiting();
        Assert.Equal("{}", (await bench.Ask("SendTaskHeartbeat", $$"""{"taskToken": "{{token}}"}""")).ToJsonString());
        Assert.Equal("{}", (await bench.Ask("SendTaskSuccess", $$"""{"taskToken": "{{token}}", "output": "[1]"}""")).ToJsonString());
        Assert.Equal("[1]", (string?)(await Described())["output"]);
        const string over = "TaskTimedOut: Task Timed Out: 'Provided task does not exist anymore'";
        Assert.Equal(over, await bench.Refusal("SendTaskSuccess", $$"""{"taskToken": "{{token}}", "output": "[1]"}"""));
        Assert.Equal(over, await bench.Refusal("SendTaskFailure", $$"""{"taskToken": "{{token}}"}"""));
        Assert.Equal(over, await bench.Refusal("SendTaskHeartbeat", $$"""{"taskToken": "{{token}}"}"""));
    }

    [Fact]
    public async Task A_failure_fails_the_task()
    {
        var token = await Waiting();
        await bench.Ask("SendTaskFailure", $$"""{"taskToken": "{{token}}", "error": "Rejected", "cause": "by the provider"}""");
        var described = await Described();
        Assert.Equal(("FAILED", "Rejected", "by the provider"), ((string?)described["status"], (string?)described["error"], (string?)described["cause"]));
    }

    [Fact]
    public async Task What_is_no_token_or_no_output_is_refused()
    {
        var token = await Waiting();
        Assert.Equal("InvalidToken: Invalid Token: 'Invalid token'", await bench.Refusal("SendTaskSuccess", """{"taskToken": "made up", "output": "{}"}"""));
        Assert.StartsWith("InvalidOutput", await bench.Refusal("SendTaskSuccess", $$"""{"taskToken": "{{token}}", "output": "no json"}"""), StringComparison.Ordinal);
        Assert.StartsWith("ValidationException", await bench.Refusal("SendTaskSuccess", $$"""{"taskToken": "{{token}}"}"""), StringComparison.Ordinal);
        Assert.StartsWith("ValidationException", await bench.Refusal("SendTaskFailure", "{}"), StringComparison.Ordinal);
    }

    public void Dispose() => bench.Dispose();

    private async Task<string> Waiting()
    {
        await bench.Ask("StartExecution", $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}", "name": "one"}""");
        return bench.Calls.Single().TaskToken!;
    }

    private Task<System.Text.Json.Nodes.JsonNode> Described() =>
        bench.Ask("DescribeExecution", """{"executionArn": "arn:aws:states:us-east-1:000000000000:execution:Machine:one"}""");
}
