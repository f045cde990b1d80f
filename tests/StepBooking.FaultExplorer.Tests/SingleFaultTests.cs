using StepBooking.FaultExplorer.Exploring;
using StepBooking.FaultExplorer.Scenarios;

namespace StepBooking.FaultExplorer.Tests;

/// <summary>Every single fault of the base scenarios breaks no invariant.</summary>
[Collection(ExplorersCollection.Name)]
public sealed class SingleFaultTests(Explorers explorers)
{
    public static TheoryData<string> Base => [.. AllScenarios.List.Where(scenario => scenario.HasDoubles).Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Base))]
    public async Task Every_single_fault_leaves_every_invariant_whole(string name)
    {
        var report = new Report(_ => { });

        await new Exploration(explorers.Workers, AllScenarios.Named(name), report).Explore(doubles: false);

        Assert.True(report.Count > 100, $"Only {report.Count} schedules were explored.");
        Assert.True(report.Violating.Count == 0, string.Join('\n', report.Violating.Take(3).SelectMany(HistoryTable.Of)));
    }
}
