using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;

namespace StepBooking.StatesLanguage.Tests.Running;

public class SeedTests
{
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

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task Executions_of_two_names_draw_the_same_numbers_only_where_one_text_stands_for_both(bool shared, int different)
    {
        var drawn = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var name in new[] { "one", "two" })
        {
            var bench = new Bench(seedText: shared ? _ => "first" : null);
            drawn.Add((await bench.Run(
                """{"StartAt": "Draw", "States": {"Draw": {"Type": "Pass", "Parameters": {"id.$": "States.UUID()"}, "End": true}}}""", name: name)).Result?.Output?.ToText());
        }

        Assert.Equal(different, drawn.Count);
    }
}
