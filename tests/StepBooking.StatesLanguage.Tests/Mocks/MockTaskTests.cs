using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Mocks;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Mocks;

public sealed class MockTaskTests
{
    private const string RetryAll = """ "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 2, "MaxAttempts": 3}], """;

    [Fact]
    public async Task A_mocked_state_is_answered_and_the_others_do_their_work()
    {
        const string machine = """
            {"StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "ResultPath": "$.mocked", "Next": "Tell"},
              "Tell": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "ResultPath": "$.told", "End": true}}}
            """;
        var execution = await Mocked.Run(machine, "Well");
        Assert.Equal(Json.Parse("""{"mocked": {"done": true}, "told": "in earnest"}"""), execution.Result!.Output);
    }

    [Fact]
    public async Task Retries_take_the_answers_of_the_following_invocations()
    {
        var execution = await Mocked.Run(Work(fields: RetryAll), "Retries");
        Assert.Equal(Json.Parse("""{"done": true}"""), execution.Result!.Output);
        Assert.Equal(
            ["Lambda.ResourceNotReadyException", "Lambda.TimeoutException", "Lambda.TimeoutException"],
            execution.History().Select(e => e.Details).OfType<TaskFailureDetails>().Select(d => d.Error));
        Assert.Equal(14, (execution.StopTime!.Value - execution.StartTime).TotalSeconds);
    }

    [Fact]
    public async Task One_counter_runs_over_all_iterations_and_retries_of_a_state()
    {
        const string file = """
            {"StateMachines": {"Orders": {"TestCases": {"C": {"Work": "R"}}}}, "MockedResponses": {"R": {
              "0": {"Throw": {"Error": "Busy", "Cause": ""}}, "1": {"Return": "one"}, "2": {"Return": "two"}}}}
            """;
        var machine = $$$"""
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true, "ItemProcessor": {{{Work(RetryAll)}}} } } }
            """;
        Assert.Equal(Json.Parse("""["one", "two"]"""), (await Mocked.Run(machine, "C", file, "[1, 2]")).Result!.Output);
    }

    [Fact]
    public async Task An_invocation_that_is_not_mocked_ends_the_execution_uncaught()
    {
        var result = (await Mocked.Run(Work(fields: RetryAll + """ "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Caught"}], """), "Short")).Result!;
        Assert.Equal(ExecutionStatus.Failed, result.Status);
        Assert.Equal("States.Runtime", result.Error);
        Assert.Equal("The mocked response 'OnlyFails' of the state 'Work' says nothing about invocation 1.", result.Cause);
    }

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken")]
    [InlineData("arn:aws:states:::states:startExecution.sync:2")]
    public async Task A_task_that_waits_is_submitted_and_ends_as_mocked(string resource)
    {
        var execution = await Mocked.Run(Work(resource: resource), "Well");
        Assert.Equal(Json.Parse("""{"done": true}"""), execution.Result!.Output);
        Assert.Equal(
            ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"],
            execution.Types().Where(t => t.StartsWith("Task", StringComparison.Ordinal) && !t.Contains("State", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TaskFailed")]
    [InlineData("arn:aws:states:::states:startExecution.sync", "TaskFailed")]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:Work", "LambdaFunctionFailed")]
    public async Task A_thrown_error_is_caught_by_its_name(string resource, string ended)
    {
        var machine = Work(resource: resource, fields: """ "Catch": [{"ErrorEquals": ["Busy"], "Next": "Caught"}], """);
        var execution = await Mocked.Run(machine, "Short");
        Assert.Equal(Json.Parse("""{"Error": "Busy", "Cause": "not yet"}"""), execution.Result!.Output);
        Assert.Contains(ended, execution.Types());
    }

    [Fact]
    public async Task An_activity_cannot_be_mocked()
    {
        var result = (await Mocked.Run(Work(resource: "arn:aws:states:us-east-1:000000000000:activity:Work"), "Well")).Result!;
        Assert.Equal("States.Runtime", result.Error);
        Assert.StartsWith("Activity state cannot be mocked.", result.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_case_that_is_gone_never_becomes_earnest()
    {
        var result = (await Mocked.Run(Work(), "Gone")).Result!;
        Assert.Equal("States.Runtime", result.Error);
        Assert.Contains("there is no test case 'Gone'", result.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_test_case_names_and_the_definition_lacks_is_told()
    {
        var testCase = MockConfiguration.Parse("""
            {"StateMachines": {"Orders": {"TestCases": {"C": {"Work": "R", "Wrok": "R", "Caught": "R"}}}}, "MockedResponses": {"R": {}}}
            """).Find("Orders", "C");
        Assert.Equal(
            [
                "/StateMachines/Orders/TestCases/C/Wrok: the definition has no state of this name",
                "/StateMachines/Orders/TestCases/C/Caught: only Task states can be mocked, and this is a Succeed state",
            ],
            testCase.Against(StateMachineDefinition.Parse(Work(fields: """ "Catch": [{"ErrorEquals": ["Busy"], "Next": "Caught"}], """)))
                .Select(p => p.ToString()));
    }

    private static string Work(string fields = "", string resource = "arn:aws:states:::lambda:invoke")
    {
        var caught = fields.Contains("Caught", StringComparison.Ordinal) ? """, "Caught": {"Type": "Succeed"} """ : string.Empty;
        return $$$"""
            {"StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "{{{resource}}}", {{{fields}}} "End": true} {{{caught}}} }}
            """;
    }
}
