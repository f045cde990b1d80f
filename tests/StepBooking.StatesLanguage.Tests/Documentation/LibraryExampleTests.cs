using StepBooking.Processes;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Documentation;

/// <summary>The code of docs/states-language.md.</summary>
public sealed class LibraryExampleTests
{
    private const string Definition = """
        {"StartAt": "Sell", "States": {
          "Sell": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Wait"},
          "Wait": {"Type": "Wait", "Seconds": 31536000, "Next": "Thank"},
          "Thank": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": true}}}
        """;

    [Fact]
    public async Task The_lines_of_the_page_run()
    {
        var clock = new VirtualClock();
        var engine = new StatesEngine(new EngineOptions { Integration = new Shop(), Clock = clock, Seed = 7 });
        var machine = new StateMachine(
            "arn:aws:states:us-east-1:000000000000:stateMachine:Orders",
            "arn:aws:iam::000000000000:role/Orders",
            StateMachineDefinition.Parse(Definition));

        var execution = engine.Start(machine, "order-1", """{"id": 1}""");
        var result = await engine.RunToEnd(clock, execution);

        Assert.Equal(ExecutionStatus.Succeeded, result.Status);
        Assert.Equal(2, execution.History().Count(e => e.Type == HistoryEventType.TaskScheduled));
        Assert.Equal(TimeSpan.FromDays(365), execution.StopTime - execution.StartTime);
    }

    [Fact]
    public void The_page_shows_these_lines()
    {
        static string Lines(string text) => string.Join('\n', text.Split('\n').Select(l => l.Trim()));
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "states-language.md"));
        var shown = page.Split("```csharp\n")[1].Split("```")[0];
        var source = File.ReadAllText(RepositoryRoot.Combine(
            "tests", "StepBooking.StatesLanguage.Tests", "Documentation", "LibraryExampleTests.cs"));
        Assert.Contains(Lines(shown), Lines(source), StringComparison.Ordinal);
    }

    private sealed class Shop : ITaskIntegration
    {
        public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken) =>
            Task.FromResult(TaskOutcome.Succeeded(Json.From(call.StateName)));
    }
}
