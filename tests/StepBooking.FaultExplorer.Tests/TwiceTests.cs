using StepBooking.FaultExplorer.Exploring;
using StepBooking.FaultExplorer.Schedules;

namespace StepBooking.FaultExplorer.Tests;

/// <summary>An event that is delivered twice.</summary>
[Collection(ExplorersCollection.Name)]
public sealed class TwiceTests(Explorers explorers)
{
    private const int First = 3;

    [Theory]
    [InlineData("approval:3Twice0,4Crash0")]
    [InlineData("approval:3Twice0,4Late0+98")]
    [InlineData("approval:3Twice0,4Stall0+0")]
    public async Task A_second_delivery_that_dies_or_hangs_does_not_keep_the_first(string seed)
    {
        var run = await Run(seed);

        Assert.Equal("RequestApproval", run.Invocations[First].Step);
        Assert.Equal("ok", run.Invocations[First].Outcome);
        Assert.Empty(run.Violations);
    }

    [Fact]
    public async Task It_is_not_taken_for_a_second_attempt_though_the_effects_are_the_same()
    {
        var (twice, throttled) = (await Run("instant:5Twice2"), await Run("instant:5Throttle0"));

        Assert.Equal(throttled.OrderedEffects, twice.OrderedEffects);
        Assert.NotEqual(throttled.Signature, twice.Signature);
    }

    private Task<Run> Run(string seed) => explorers.Workers.Run(Schedule.Parse(seed));
}
