using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Running;

public class CatchTests
{
    private const string TaskFailedThenAll =
        """ "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Caught"}, {"ErrorEquals": ["States.ALL"], "Next": "Other"}] """;

    [Fact]
    public async Task TaskFailed_takes_every_error_but_a_timeout()
    {
        var failed = await new Bench(_ => TaskOutcome.Failed("Anything", "why")).Run(Bench.Task(TaskFailedThenAll));
        Assert.Contains("Caught", failed.Entered());
        var late = await new Bench(_ => TaskOutcome.Later).Run(Bench.Task($""" "TimeoutSeconds": 5, {TaskFailedThenAll} """));
        Assert.Contains("Other", late.Entered());
    }

    [Fact]
    public async Task The_error_stands_where_ResultPath_points_in_the_raw_input()
    {
        var bench = new Bench(_ => TaskOutcome.Failed("E", "C"));
        var execution = await bench.Run(
            Bench.Task(""" "InputPath": "$.in", "Catch": [{"ErrorEquals": ["E"], "ResultPath": "$.error", "Next": "Caught"}] """), """{"in": 1}""");
        Assert.Equal(Json.Parse("""{"in": 1, "error": {"Error": "E", "Cause": "C"}}"""), execution.Result!.Output);
    }

    [Fact]
    public async Task A_failure_without_name_and_cause_is_caught_by_ALL_with_nulls()
    {
        var bench = new Bench(_ => TaskOutcome.Failed(null, null));
        var execution = await bench.Run(Bench.Task(""" "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Caught"}] """));
        Assert.Equal(Json.Parse("""{"Error": null, "Cause": null}"""), execution.Result!.Output);
    }

    [Theory]
    [InlineData("States.Runtime")]
    [InlineData("States.ALL")]
    public async Task Nothing_catches_a_runtime_error(string name)
    {
        var execution = await new Bench().Run(Bench.Task(
            $$""" "OutputPath": "$.no.such", "Catch": [{"ErrorEquals": ["{{name}}"], "Next": "Caught"}] """));
        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        Assert.Equal("States.Runtime", execution.Result!.Error);
    }

    [Fact]
    public async Task An_answer_of_more_than_262144_bytes_is_DataLimitExceeded_and_ALL_takes_it()
    {
        var bench = new Bench(_ => TaskOutcome.Succeeded(Json.From(new string('a', 262_143))));
        var execution = await bench.Run(Bench.Task(""" "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Caught"}] """));
        Assert.Contains("Caught", execution.Entered());
        Assert.Contains("States.DataLimitExceeded", execution.Result!.Output!.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_exactly_262144_bytes_is_let_through()
    {
        var bench = new Bench(_ => TaskOutcome.Succeeded(Json.From(new string('a', 262_142))));
        Assert.Equal(ExecutionStatus.Succeeded, (await bench.Run(Bench.Task(""" "TimeoutSeconds": 5 """))).Status);
    }

    [Theory]
    [InlineData("States.HeartbeatTimeout")]
    [InlineData("States.Timeout")]
    public async Task A_missed_heartbeat_is_caught_by_either_name(string name)
    {
        var execution = await new Bench().Run(Bench.Task(
            $$""" "HeartbeatSeconds": 5, "Catch": [{"ErrorEquals": ["{{name}}"], "Next": "Caught"}] """,
            resource: "arn:aws:states:::lambda:invoke.waitForTaskToken"));
        Assert.Equal(Json.Parse("""{"Error": "States.Timeout", "Cause": ""}"""), execution.Result!.Output);
    }

    [Fact]
    public async Task What_an_integration_throws_is_the_tasks_failure()
    {
        var bench = new Bench(_ => throw new InvalidOperationException("broken"));
        var execution = await bench.Run(Bench.Task(""" "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Caught"}] """));
        Assert.Equal(Json.Parse("""{"Error": "States.TaskFailed", "Cause": "broken"}"""), execution.Result!.Output);
    }
}
