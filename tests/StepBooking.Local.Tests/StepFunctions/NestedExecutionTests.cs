using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class NestedExecutionTests : IDisposable
{
    private const string Child = "arn:aws:states:us-east-1:000000000000:execution:Machine:child";
    private const string Arguments = $$"""{"StateMachineArn": "{{StepFunctionsBench.Machine}}", "Name": "child", "Input": {"fail": false} }""";
    private readonly StepFunctionsBench bench = new("""
        {"StartAt": "Wait", "States": {
            "Wait": {"Type": "Wait", "Seconds": 60, "Next": "Fails?"},
            "Fails?": {"Type": "Choice", "Choices": [{"Variable": "$.fail", "BooleanEquals": true, "Next": "Fail"}], "Default": "Succeed"},
            "Fail": {"Type": "Fail", "Error": "SomeFailure", "Cause": "It fails."},
            "Succeed": {"Type": "Pass", "Result": {"Arg1": "argument1"}, "End": true}}}
        """);

    [Theory]
    [InlineData("states:startExecution.sync", "\"{\\\"fail\\\":false}\"", "\"{\\\"Arg1\\\":\\\"argument1\\\"}\"")]
    [InlineData("states:startExecution.sync:2", "{\"fail\":false}", "{\"Arg1\":\"argument1\"}")]
    public async Task The_childs_description_is_the_output(string resource, string input, string output)
    {
        using var tasks = Tasks();
        var running = tasks.Run(resource, Arguments);
        Assert.Equal(Json.From(Child), ((JsonMap)Assert.Single(tasks.Submitted))["ExecutionArn"]);
        Assert.IsType<JsonNumber>(((JsonMap)tasks.Submitted[0])["StartDate"]);
        Assert.False(running.IsCompleted);

        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));
        var description = (JsonMap)(await running).Output!;

        Assert.Equal(Json.Parse(input), description["Input"]);
        Assert.Equal(Json.Parse(output), description["Output"]);
        Assert.Equal(Json.From("SUCCEEDED"), description["Status"]);
        Assert.Equal(Json.From(bench.Clock.GetUtcNow().ToUnixTimeMilliseconds()), description["StopDate"]);
        Assert.Equal(description.Select(m => m.Key).Order(StringComparer.Ordinal), description.Select(m => m.Key));
    }

    [Fact]
    public async Task A_child_that_fails_is_States_TaskFailed_with_its_description_as_cause()
    {
        using var tasks = Tasks();
        var running = tasks.Run("states:startExecution.sync", Arguments.Replace("false", "true", StringComparison.Ordinal));
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));
        var outcome = await running;

        Assert.Equal("States.TaskFailed", outcome.Error);
        var cause = (JsonMap)Json.Parse(outcome.Cause!);
        Assert.Equal(
            ["It fails.", "SomeFailure", Child, "{\"fail\":true}", "FAILED"],
            ((string[])["Cause", "Error", "ExecutionArn", "Input", "Status"]).Select(name => ((JsonText)cause[name]!).Value));
    }

    [Fact]
    public async Task A_task_that_is_given_up_stops_the_child()
    {
        using var tasks = Tasks();
        using var over = new CancellationTokenSource();
        var running = tasks.Run("states:startExecution.sync", Arguments, over.Token);
        Assert.Equal(ExecutionStatus.Running, bench.Executions.TryFind(Child)!.Status);

        await over.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(ExecutionStatus.Aborted, bench.Executions.TryFind(Child)!.Status);
    }

    [Fact]
    public async Task A_host_that_stops_leaves_the_child_to_the_next_one()
    {
        using var tasks = Tasks();
        using var over = new CancellationTokenSource();
        var running = tasks.Run("states:startExecution.sync", Arguments, over.Token);

        tasks.Stopping.Begin();
        await over.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(ExecutionStatus.Running, bench.Executions.TryFind(Child)!.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Asked_again_after_a_kill_it_goes_on_waiting_for_what_it_had_started(bool ended)
    {
        var arguments = Arguments.Replace("\"Name\": \"child\", ", "", StringComparison.Ordinal);
        using var killed = Tasks();
        _ = killed.Run("states:startExecution.sync", arguments);
        var started = ((JsonMap)killed.Submitted.Single())["ExecutionArn"];
        if (ended)
            await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));

        killed.Stopping.Begin();
        using var next = Tasks();
        var running = next.Run("states:startExecution.sync", arguments);
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));

        Assert.Equal(started, ((JsonMap)(await running).Output!)["ExecutionArn"]);
        Assert.Equal(started, ((JsonMap)Assert.Single(next.Submitted))["ExecutionArn"]);
        Assert.Single(bench.Executions.NewestFirst(StepFunctionsBench.Machine));
    }

    [Fact]
    public async Task A_name_that_is_taken_fails_the_task()
    {
        using var tasks = Tasks();
        await bench.Ask("StartExecution", $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}", "name": "child", "input": "{\"fail\":true}"}""");

        var outcome = await tasks.Run("states:startExecution.sync", Arguments);

        Assert.Equal("StepFunctions.ExecutionAlreadyExistsException", outcome.Error);
        Assert.Empty(tasks.Submitted);
    }

    public void Dispose() => bench.Dispose();

    private TaskBench Tasks() => new(new BenchServices(bench.Service), bench.Executions, bench.Journal);

    private sealed class BenchServices(IAwsService service) : IAwsServices
    {
        public async Task<AwsResponse> Call(AwsRequest request, CancellationToken cancellationToken)
        {
            try
            {
                return await service.Handle(request, cancellationToken);
            }
            catch (AwsError refused)
            {
                return AwsErrorAnswer.Of(request, refused);
            }
        }
    }
}
