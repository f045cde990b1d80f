using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Tests.Cancellations;

public sealed class RefundPolicyTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 5, 16, 55, 0, TimeSpan.FromHours(5.5));

    public static TheoryData<OfferingKind> Kinds => [.. Enum.GetValues<OfferingKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_gives_all_until_its_time_a_part_until_the_start_and_nothing_then(OfferingKind kind)
    {
        var rule = Assert.Single(RefundPolicy.Rules, each => each.Kind == kind);
        var until = Start - rule.FullUntil;

        Assert.Equal(100, RefundPolicy.PercentOf(kind, Start, until));
        Assert.Equal(rule.PercentAfter, RefundPolicy.PercentOf(kind, Start, until.AddMilliseconds(1)));
        Assert.Equal(rule.PercentAfter, RefundPolicy.PercentOf(kind, Start, Start.AddMilliseconds(-1)));
        Assert.Equal(0, RefundPolicy.PercentOf(kind, Start, Start));
        Assert.InRange(rule.PercentAfter, 1, 99);
    }

    [Theory]
    [InlineData(50, 3)]
    [InlineData(25, 1)]
    [InlineData(100, 5)]
    [InlineData(0, 0)]
    public void A_half_of_a_minor_unit_is_rounded_up(int percent, long expected) =>
        Assert.Equal(expected, RefundPolicy.AmountOf([5], percent));

    [Fact]
    public void Seat_by_seat_gives_what_the_whole_gives_and_never_more_than_was_paid()
    {
        for (var percent = 0; percent <= 100; percent++)
        {
            long[] prices = [1, 3, 99, 101, 285001];

            Assert.Equal(prices.Sum(price => RefundPolicy.AmountOf([price], percent)), RefundPolicy.AmountOf(prices, percent));
            Assert.All(prices, price => Assert.InRange(RefundPolicy.AmountOf([price], percent), 0, price));
        }
    }

    [Fact]
    public void A_very_large_price_does_not_overflow() =>
        Assert.Equal(50_000_000_000_000, RefundPolicy.AmountOf([100_000_000_000_000], 50));
}
