using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class ActivityTests : IDisposable
{
    private const string Activity = "arn:aws:states:us-east-1:000000000000:activity:Work";
    private const string Execution = "arn:aws:states:us-east-1:000000000000:execution:Machine:one";

    private readonly StepFunctionsBench bench = new($$$$"""
        {"StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "{{{{Activity}}}}", "TimeoutSeconds": 300, "HeartbeatSeconds": 100, "End": true}}}
        """);

    [Fact]
    public async Task An_activity_is_made_once_described_listed_and_deleted()
    {
        var made = await Create();
        Assert.Equal($$"""{"activityArn":"{{Activity}}","creationDate":1893456000}""", made.ToJsonString());
        Assert.Equal(made.ToJsonString(), (await Create()).ToJsonString());
        var described = await bench.Ask("DescribeActivity", Named());
        Assert.Equal(("Work", "AWS_OWNED_KEY"), ((string?)described["name"], (string?)described["encryptionConfiguration"]!["type"]));
        Assert.Equal(Activity, (string?)(await bench.Ask("ListActivities", "{}"))["activities"]![0]!["activityArn"]);
        Assert.Equal("{}", (await bench.Ask("DeleteActivity", Named())).ToJsonString());
        Assert.Equal("{}", (await bench.Ask("DeleteActivity", Named())).ToJsonString());
        const string none = $"ActivityDoesNotExist: Activity Does Not Exist: '{Activity}'";
        Assert.Equal(none, await bench.Refusal("DescribeActivity", Named()));
        Assert.Equal(none, await bench.Refusal("GetActivityTask", Named()));
        Assert.Equal("InvalidName: Invalid Name: 'Invalid Name$'", await bench.Refusal("CreateActivity", """{"name":"Invalid Name$"}"""));
        Assert.Equal("InvalidArn: Invalid Arn: 'Resource type not valid in this context: execution'", await bench.Refusal("DescribeActivity", $$"""{"activityArn":"{{Execution}}"}"""));
    }

    [Fact]
    public async Task A_worker_gets_a_task_with_its_input_and_ends_it_by_its_token()
    {
        await Create();
        await Start();
        var task = await bench.Ask("GetActivityTask", $$"""{"activityArn":"{{Activity}}","workerName":"me"}""");
        Assert.Equal("""{"n":1}""", (string?)task["input"]);
        await bench.Ask("SendTaskSuccess", new JsonObject { ["taskToken"] = (string?)task["taskToken"], ["output"] = "[2]" });
        Assert.Equal("[2]", (string?)(await bench.Ask("DescribeExecution", $$"""{"executionArn":"{{Execution}}"}"""))["output"]);
        Assert.Equal(["ExecutionStarted", "TaskStateEntered", "ActivityScheduled", "ActivityStarted:me", "ActivitySucceeded", "TaskStateExited", "ExecutionSucceeded"], await History());
    }

    [Fact]
    public async Task A_worker_that_waits_gets_the_next_task_and_of_two_the_first()
    {
        await Create();
        var first = bench.Begin("GetActivityTask", $$"""{"activityArn":"{{Activity}}","workerName":"first"}""");
        var second = bench.Begin("GetActivityTask", $$"""{"activityArn":"{{Activity}}","workerName":"second"}""");
        await Start();
        Assert.NotNull((string?)(await first)["taskToken"]);
        Assert.False(second.IsCompleted);
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));
        Assert.Equal("""{"taskToken":null}""", (await second).ToJsonString());
    }

    [Fact]
    public async Task A_poll_without_a_task_ends_after_a_minute_and_not_before()
    {
        await Create();
        var poll = bench.Begin("GetActivityTask", Named());
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(59));
        Assert.False(poll.IsCompleted);
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(1));
        Assert.Equal("""{"taskToken":null}""", (await poll).ToJsonString());
    }

    [Fact]
    public async Task A_worker_that_went_away_gets_no_task()
    {
        await Create();
        using var gone = new CancellationTokenSource();
        var poll = bench.Begin("GetActivityTask", Named(), gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poll);
        await Start();
        Assert.NotNull((string?)(await bench.Ask("GetActivityTask", Named()))["taskToken"]);
    }

    [Fact]
    public async Task A_task_that_timed_out_is_given_to_nobody()
    {
        await Create();
        await Start();
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(300));
        Assert.Equal("ActivityTimedOut", (await History())[3]);
        var poll = bench.Begin("GetActivityTask", Named());
        Assert.False(poll.IsCompleted);
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));
        Assert.Equal("""{"taskToken":null}""", (await poll).ToJsonString());
    }

    [Fact]
    public async Task A_task_of_an_activity_that_is_not_there_fails()
    {
        await Start();
        var described = await bench.Ask("DescribeExecution", $$"""{"executionArn":"{{Execution}}"}""");
        Assert.Equal(("FAILED", "ActivityDoesNotExist"), ((string?)described["status"], (string?)described["error"]));
    }

    [Fact]
    public async Task Activities_survive_a_restart()
    {
        await bench.Ask("CreateActivity", """{"name":"Work","tags":[{"key":"k","value":"v"}]}""");
        using var next = new StepFunctionsBench(journal: bench.Journal);
        Assert.Equal((await bench.Ask("DescribeActivity", Named())).ToJsonString(), (await next.Ask("DescribeActivity", Named())).ToJsonString());
        Assert.Equal("""{"tags":[{"key":"k","value":"v"}]}""", (await next.Ask("ListTagsForResource", $$"""{"resourceArn":"{{Activity}}"}""")).ToJsonString());
    }

    public void Dispose() => bench.Dispose();

    private static string Named() => $$"""{"activityArn":"{{Activity}}"}""";

    private Task<JsonNode> Create() => bench.Ask("CreateActivity", """{"name":"Work"}""");

    private Task<JsonNode> Start() => bench.Ask("StartExecution", new JsonObject
    {
        ["stateMachineArn"] = StepFunctionsBench.Machine,
        ["name"] = "one",
        ["input"] = """{"n":1}""",
    });

    private async Task<List<string>> History() =>
        [.. (await bench.Ask("GetExecutionHistory", $$"""{"executionArn":"{{Execution}}"}"""))["events"]!.AsArray()
            .Select(e => (string)e!["type"]! + (e["activityStartedEventDetails"]?["workerName"] is { } worker ? $":{worker}" : ""))];
}
