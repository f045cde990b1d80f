using StepBooking.FaultExplorer.Exploring;
using StepBooking.FaultExplorer.Scenarios;
using StepBooking.FaultExplorer.Schedules;

namespace StepBooking.FaultExplorer.Tests;

/// <summary>A seed shows the same run again.</summary>
[Collection(ExplorersCollection.Name)]
public sealed class ReplayTests(Explorers explorers)
{
    private const int Agains = 4;

    /// <summary>All but the one whose two calls begin at the same moment: which of them is first there is left to chance.</summary>
    public static TheoryData<string> Calm =>
        [.. AllScenarios.List.Where(each => !each.IsByChance && each is not PartTwice).Select(each => Schedule.Calm(each.Name).ToString())];

    [Theory]
    [InlineData("instant:0Late0+98,1Down0")]
    [InlineData("approval:3Crash1")]
    [InlineData("race:1Slow0+4")]
    [InlineData("hold-ends:overtake@1.0,2Crash0")]
    [InlineData("crowd~7")]
    [MemberData(nameof(Calm))]
    public async Task The_same_seed_gives_the_same_effects(string seed)
    {
        var schedule = Schedule.Parse(seed);

        var first = await explorers.Workers.Run(schedule);

        Assert.Equal(seed, schedule.ToString());
        for (var again = 0; again < Agains; again++)
        {
            var next = await explorers.Workers.Run(schedule);
            Assert.Equal(first.Signature, next.Signature);
            Assert.Equal(first.Effects.Select(effect => effect.At), next.Effects.Select(effect => effect.At));
            Assert.Equal(HistoryTable.Of(first).Count(), HistoryTable.Of(next).Count());
        }
    }

    [Theory]
    [InlineData("instant:nonsense")]
    [InlineData("instant:1Explode0")]
    [InlineData("nowhere~1")]
    public void What_is_no_seed_is_refused(string seed) => Assert.Throws<FormatException>(() => Schedule.Parse(seed));
}
