using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Running;

public class TaskTokenTests
{
    private const string Resource = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
    private static readonly string Definition = Bench.Task(
        """ "TimeoutSeconds": 100, "HeartbeatSeconds": 10, "Parameters": {"Token.$": "$$.Task.Token"}, "Retry": [{"ErrorEquals": ["Again"]}] """, resource: Resource);

    [Fact]
    public async Task The_first_answer_ends_the_task_and_a_second_one_comes_too_late()
    {
        var bench = new Bench();
        var execution = await Waiting(bench);
        var token = bench.Calls[0].TaskToken!;
        Assert.Equal(Json.From(token), ((JsonMap)bench.Calls[0].Arguments)["Token"]);
        Assert.Equal(TokenAnswer.Accepted, await bench.Engine.SendTaskSuccess(token, Json.From(1)));
        Assert.Equal(TokenAnswer.Over, await bench.Engine.SendTaskFailure(token, "E", null));
        await execution.Completion;
        Assert.Equal(Json.From(1), execution.Result!.Output);
        Assert.Equal(["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"], execution.Types().Skip(2).Take(4));
    }

    [Fact]
    public async Task A_made_up_token_is_unknown()
    {
        var bench = new Bench();
        await Waiting(bench);
        Assert.Equal(TokenAnswer.Unknown, await bench.Engine.SendTaskSuccess("made up", JsonNull.Instance));
    }

    [Fact]
    public async Task A_heartbeat_puts_off_the_timeout_of_heartbeats_only()
    {
        var bench = new Bench();
        var execution = await Waiting(bench);
        for (var i = 0; i < 12; i++)
        {
            await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(8));
            Assert.Equal(TokenAnswer.Accepted, await bench.Engine.SendTaskHeartbeat(bench.Calls[0].TaskToken!));
        }

        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(5));
        Assert.Equal("States.Timeout", execution.Result!.Error);
        Assert.Equal([100.0], execution.Times(HistoryEventType.TaskTimedOut));
    }

    [Fact]
    public async Task Without_heartbeats_it_ends_after_the_heartbeat_time()
    {
        var bench = new Bench();
        var execution = await bench.Run(Definition);
        Assert.Equal([10.0], execution.Times(HistoryEventType.TaskTimedOut));
        Assert.Equal(TokenAnswer.Over, await bench.Engine.SendTaskHeartbeat(bench.Calls[0].TaskToken!));
    }

    [Fact]
    public async Task A_task_may_wait_for_years()
    {
        var execution = await new Bench().Run(Bench.Task(""" "TimeoutSeconds": 99999999 """, resource: Resource));
        Assert.Equal([99_999_999.0], execution.Times(HistoryEventType.TaskTimedOut));
    }

    [Fact]
    public async Task Each_attempt_has_a_token_of_its_own()
    {
        var bench = new Bench();
        await Waiting(bench);
        await bench.Engine.SendTaskFailure(bench.Calls[0].TaskToken!, "Again", "please");
        await bench.Engine.WhenIdle();
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(1));
        Assert.Equal(2, bench.Calls.Count);
        Assert.NotEqual(bench.Calls[0].TaskToken, bench.Calls[1].TaskToken);
    }

    private static async Task<Execution> Waiting(Bench bench)
    {
        var execution = bench.Start(Definition);
        await bench.Engine.WhenIdle();
        return execution;
    }
}
