using StepBooking.Bookings.Waiting;
using StepBooking.Functions.Operations;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Waiting;

/// <summary>Of an offer a customer is told at most once, and never silently not at all.</summary>
public sealed class OfferNoticeTests : WaitingTest
{
    [Fact]
    public async Task What_was_certainly_not_taken_is_sent_by_the_next_sweep()
    {
        await FreeForAsync("bob");
        Desk.Aws.Will("email", Answer.Throttled);

        await SweepAsync();
        Assert.Equal("OFFERED", (await StandsAsync("bob")).Status);
        Assert.Empty(Desk.Aws.Of("email"));
        await SweepAsync();

        Assert.Equal("bob@example.com", Assert.Single(Desk.Aws.Of("email")).To);
        Assert.DoesNotContain(Metrics.OffersUntold, Desk.MetricLines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_knows_is_not_sent_again_but_counted()
    {
        await FreeForAsync("bob");
        Desk.Aws.Will("email", Answer.Lost);

        await SweepAsync();
        await SweepAsync();

        Assert.Equal(1, Desk.Aws.Asked);
        Assert.Contains(Metrics.OffersUntold, Desk.MetricLines.ToString(), StringComparison.Ordinal);
        Assert.Contains(await OfferOf("bob"), Desk.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("bob@example.com", Desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_without_an_address_is_counted_and_finds_the_offer_by_asking()
    {
        await FreeForAsync("erin");

        await SweepAsync();

        Assert.Equal("OFFERED", (await StandsAsync("erin")).Status);
        Assert.Contains(Metrics.OffersUntold, Desk.MetricLines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teller_that_died_is_not_repeated_and_not_forgotten()
    {
        await FreeForAsync("bob");
        Desk.Aws.Will("email", Answer.Throttled);
        await SweepAsync();
        var offered = (await Places.GetAsync("bob", BusId))!;
        await Places.ClaimAsync(offered, "dead");

        await SweepAsync();
        Assert.DoesNotContain(Metrics.OffersUntold, Desk.MetricLines.ToString(), StringComparison.Ordinal);
        Desk.Clock.Advance(TimeSpan.FromMinutes(3));
        await SweepAsync();

        Assert.Empty(Desk.Aws.Of("email"));
        Assert.Contains(Metrics.OffersUntold, Desk.MetricLines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_could_not_be_told_keeps_the_place_and_is_offered_seats_again_three_times_at_most()
    {
        await FreeForAsync("bob");
        var holds = new HashSet<string>();
        for (var round = 0; round < WaitingTerms.MostRounds; round++)
        {
            Desk.Aws.Will("email", Answer.Throttled);
            await SweepAsync();
            Assert.Equal(("OFFERED", "1", "1"), await StandsAsync("bob"));
            holds.Add(await OfferOf("bob"));
            Desk.Clock.Advance(TimeSpan.FromSeconds(600));
        }

        await SweepAsync();

        Assert.Equal(WaitingTerms.MostRounds, holds.Count);
        Assert.Equal(("PASSED", null, ""), await StandsAsync("bob"));
    }

    /// <summary>Somebody waits, and a seat has become free.</summary>
    private async Task FreeForAsync(string customer)
    {
        var hold = await SoldOutAsync();
        await InLineAsync(customer);
        await GiveBack("zoe", hold);
    }
}
