using System.Diagnostics;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Running;

public class ManyTests
{
    [Fact]
    public async Task Ten_thousand_executions_wait_without_a_thread_each()
    {
        const int many = 10_000;
        var bench = new Bench();
        var machine = Bench.Machine(Bench.Task(
            """ "Parameters": {"Token.$": "$$.Task.Token"} """, resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken"));
        var executions = Enumerable.Range(0, many).Select(i => bench.Engine.Start(machine, $"{i}", JsonMap.Empty)).ToList();
        await bench.Engine.WhenIdle();
        using (var process = Process.GetCurrentProcess())
            Assert.InRange(process.Threads.Count, 1, 200);
        Assert.All(executions, e => Assert.Equal(ExecutionStatus.Running, e.Status));

        await Task.WhenAll(bench.Calls.Select(call => bench.Engine.SendTaskSuccess(call.TaskToken!, JsonMap.Empty)));
        await Task.WhenAll(executions.Select(e => e.Completion));
        Assert.All(executions, e => Assert.Equal(ExecutionStatus.Succeeded, e.Status));
    }

    [Fact]
    public async Task One_seed_gives_one_history_whichever_task_is_quicker()
    {
        const string definition = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:work", "End": true,
                "Retry": [{"ErrorEquals": ["Again"], "JitterStrategy": "FULL"}]}}}}}}
            """;
        var histories = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 30; round++)
        {
            var bench = new Bench(call => call.RetryCount == 0 ? TaskOutcome.Failed("Again", null) : TaskOutcome.Succeeded(call.Arguments))
            {
                Before = () => Task.Run(() => Thread.SpinWait(Random.Shared.Next(20_000))),
            };
            histories.Add((await bench.Run(definition, "[1, 2, 3, 4, 5, 6]")).Text());
        }

        Assert.Single(histories);
    }
}
