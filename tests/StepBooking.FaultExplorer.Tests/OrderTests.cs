using StepBooking.FaultExplorer.Exploring;
using StepBooking.FaultExplorer.Scenarios;
using StepBooking.FaultExplorer.Schedules;

namespace StepBooking.FaultExplorer.Tests;

/// <summary>Whatever somebody does, at whichever moment: no invariant breaks.</summary>
[Collection(ExplorersCollection.Name)]
public sealed class OrderTests(Explorers explorers)
{
    public static TheoryData<string> WithActions =>
        [.. AllScenarios.List.Where(scenario => !scenario.IsByChance && (scenario.Actions.Count > 0 || scenario.HasAborts)).Select(scenario => scenario.Name)];

    public static TheoryData<string> Others =>
        [.. AllScenarios.List.Where(scenario => !scenario.HasDoubles && scenario.Actions.Count == 0 && !scenario.HasAborts).Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(WithActions))]
    public async Task At_every_moment(string name)
    {
        var scenario = AllScenarios.Named(name);
        var calm = await explorers.Workers.Run(Schedule.Calm(name));
        var orders = scenario.Actions.Keys.SelectMany(action => FaultChoices.Moments(calm, action)).Select(calm.Schedule.With);
        var aborts = scenario.HasAborts ? FaultChoices.Aborts(calm).Select(calm.Schedule.With) : [];
        var violating = new List<Run>();

        await explorers.Workers.Run(scenario, [calm.Schedule, .. orders, .. aborts], run =>
        {
            if (run.Violations.Count > 0)
                violating.Add(run);
        });

        Assert.True(violating.Count == 0, string.Join('\n', violating.Take(3).SelectMany(HistoryTable.Of)));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task When_all_goes_as_the_scenario_says(string name)
    {
        var run = await explorers.Workers.Run(Schedule.Calm(name));

        Assert.True(run.Violations.Count == 0, string.Join('\n', HistoryTable.Of(run)));
        Assert.NotEmpty(run.Effects);
    }
}
