using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Running;

public class BranchTests
{
    private const string Racing = """
        {"StartAt": "Both", "States": {
          "Both": {"Type": "Parallel", "End": true, "Branches": [
            {"StartAt": "Long", "States": {"Long": {"Type": "Wait", "Seconds": 100, "End": true}}},
            {"StartAt": "Short", "States": {"Short": {"Type": "Wait", "Seconds": 5, "Next": "Bad"}, "Bad": {"Type": "Fail", "Error": "E"}}}]}}}
        """;

    [Fact]
    public async Task The_first_failure_of_a_branch_aborts_the_others()
    {
        var execution = await new Bench().Run(Racing);
        Assert.Equal("E", execution.Result!.Error);
        Assert.Equal(TimeSpan.FromSeconds(5), execution.StopTime - execution.StartTime);
        Assert.Equal(["FailStateEntered", "WaitStateAborted", "ParallelStateFailed", "ExecutionFailed"], execution.Types().TakeLast(4));
    }

    [Fact]
    public async Task A_map_runs_no_more_items_at_once_than_it_may()
    {
        const string map = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 3, "End": true, "ItemProcessor": {
              "StartAt": "Pause", "States": {"Pause": {"Type": "Wait", "Seconds": 10, "End": true}}}}}}
            """;
        var execution = await new Bench().Run(map, "[1,2,3,4,5,6,7]");
        Assert.Equal(Json.Parse("[1,2,3,4,5,6,7]"), execution.Result!.Output);
        Assert.Equal([0.0, 0, 0, 10, 10, 10, 20], execution.Times(HistoryEventType.MapIterationStarted));
    }

    [Fact]
    public async Task A_failed_item_aborts_the_others_and_the_map_can_be_retried()
    {
        const string map = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "Retry": [{"ErrorEquals": ["Bad"], "MaxAttempts": 1}], "ItemProcessor": {
              "StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}}}}
            """;
        var failures = 1;
        var bench = new Bench(call => call.Arguments.Equals(Json.From(2)) && failures-- > 0 ? TaskOutcome.Failed("Bad", null) : TaskOutcome.Succeeded(call.Arguments));
        var execution = await bench.Run(map, "[1,2,3]");
        Assert.Equal(Json.Parse("[1,2,3]"), execution.Result!.Output);
        Assert.Equal(2, execution.Types().Count(t => t == "MapStateStarted"));
        Assert.Equal(0, execution.Types().Count(t => t == "MapStateFailed"));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_history()
    {
        const string machine = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 3, "Parameters": {"t.$": "$$.Task.Token", "u.$": "States.UUID()"},
                "Retry": [{"ErrorEquals": ["States.ALL"], "JitterStrategy": "FULL"}], "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Done"}], "End": true},
              "Done": {"Type": "Pass", "End": true}}}}}}
            """;
        async Task<string> History() => (await new Bench().Run(machine, "[1,2,3,4,5,6,7,8]")).Text();
        var first = await History();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(first, await History());
        }
    }

    [Fact]
    public async Task A_full_history_does_not_wait_for_the_other_branches()
    {
        var execution = await new Bench(maxEvents: 40).Run("""
            {"StartAt": "All", "States": {"All": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "On", "States": {"On": {"Type": "Pass", "Next": "Again"}, "Again": {"Type": "Pass", "Next": "On"}}},
              {"StartAt": "Long", "States": {"Long": {"Type": "Wait", "Seconds": 99999, "End": true}}}]}}}
            """);
        Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (execution.Status, execution.Result!.Error));
        Assert.Equal(execution.StartTime, execution.StopTime);
    }
}
