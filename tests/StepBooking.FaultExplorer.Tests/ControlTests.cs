using StepBooking.FaultExplorer.Controls;
using StepBooking.FaultExplorer.Exploring;
using StepBooking.FaultExplorer.Schedules;

namespace StepBooking.FaultExplorer.Tests;

/// <summary>A rule that is taken away is noticed, by the shortest schedule known, which breaks nothing while the rule is there.</summary>
[Collection(ExplorersCollection.Name)]
public sealed class ControlTests(Explorers explorers)
{
    public static TheoryData<string> Rules => [.. AllControls.Rules.Select(control => control.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Without_the_rule_an_invariant_breaks(string rule)
    {
        var control = AllControls.Rules.Single(control => control.Rule == rule);
        Assert.NotEmpty(control.Hints);
        var seed = Schedule.Parse(control.Hints[0]);

        var without = await explorers.Workers.Run(seed, control);
        var with = await explorers.Workers.Run(seed);

        Assert.True(without.Violations.Count > 0, string.Join('\n', HistoryTable.Of(without)));
        Assert.True(with.Violations.Count == 0, string.Join('\n', HistoryTable.Of(with)));
    }
}
