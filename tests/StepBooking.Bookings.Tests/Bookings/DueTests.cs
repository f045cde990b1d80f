using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Tests.Bookings;

public sealed class DueTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(15)]
    [InlineData(25)]
    [InlineData(30)]
    public void What_is_due_within_fifteen_to_thirty_minutes_is_not_moved(int minutes) =>
        Assert.Null(Due.Move(Now, Now.AddMinutes(minutes)));

    [Theory]
    [InlineData(-5)]
    [InlineData(14)]
    [InlineData(31)]
    public void What_is_due_sooner_or_later_is_moved(int minutes)
    {
        var moved = Due.Move(Now, Now.AddMinutes(minutes));

        Assert.NotNull(moved);
        Assert.Null(Due.Move(Now, moved));
    }

    [Fact]
    public void What_was_not_due_becomes_due() => Assert.NotNull(Due.Move(Now, null));

    [Fact]
    public void Bookings_spread_over_ten_shards_and_none_is_the_operators()
    {
        var shards = Enumerable.Range(0, 500).Select(_ => Due.ShardOf(Guid.NewGuid().ToString())).ToHashSet();

        Assert.True(shards.SetEquals(Enumerable.Range(0, 10).Select(shard => $"{shard}")));
    }
}
