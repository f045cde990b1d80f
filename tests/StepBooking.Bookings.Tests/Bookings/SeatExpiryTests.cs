using System.Globalization;
using StepBooking.Bookings.Seats;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Bookings;

/// <summary>When DynamoDB may delete a seat's item by itself: never while somebody has a leg of it.</summary>
public sealed class SeatExpiryTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    [Fact]
    public async Task A_seat_that_is_only_held_may_go_some_days_after_the_end()
    {
        var ledger = await Ledger.Empty(dynamo);

        await ledger.Held(LegRange.Whole, "1A");

        Assert.Equal(ledger.Train.End + Kept, await Expiry(ledger));
    }

    [Fact]
    public async Task A_hold_that_outlasts_the_journey_decides_when_it_may_go()
    {
        var ledger = await Ledger.Empty(dynamo);
        ledger.Clock.Advance(ledger.Train.End.AddDays(30) - ledger.Clock.GetUtcNow());

        var booking = await ledger.Held(LegRange.Whole, "1A");

        Assert.True(booking.Until > ledger.Train.End);
        Assert.Equal(booking.Until!.Value.ToUnixTimeSeconds() + (long)Kept.TotalSeconds, (await Expiry(ledger))!.Value.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task A_reserved_seat_never_goes()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await ledger.Held(LegRange.Whole, "1A");

        await ledger.Store.ReserveAsync(booking, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));

        Assert.Null(await Expiry(ledger));
        Assert.Equal("l0=a", await ledger.Legs("1A", (booking.Id, "a")));
    }

    [Fact]
    public async Task A_hold_of_one_part_does_not_let_the_part_go_that_is_reserved()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await ledger.Held(new LegRange(0, 1), "1A");
        await ledger.Store.ReserveAsync(booking, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));

        var other = await ledger.Held(new LegRange(2, 3), "1A");
        Assert.Null(await Expiry(ledger));
        await ledger.Seats.ReleaseAsync(other);

        Assert.Null(await Expiry(ledger));
        Assert.Equal("l0=a l1=a", await ledger.Legs("1A", (booking.Id, "a")));
    }

    [Fact]
    public async Task A_reserved_seat_that_is_released_may_go_again()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await ledger.Held(LegRange.Whole, "1A");
        await ledger.Store.ReserveAsync(booking, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));

        Assert.Equal(["1A"], await ledger.Seats.ReleaseAsync(booking));

        Assert.Equal(ledger.Train.End + Kept, await Expiry(ledger));
        Assert.Equal(string.Empty, await ledger.Legs("1A"));
    }

    private static async Task<DateTimeOffset?> Expiry(Ledger ledger) =>
        (await ledger.Table.GetAsync(Keys.Seat(ledger.Train.Id, "1A")))?.GetValueOrDefault("ttl") is { } ttl
            ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(ttl.N, CultureInfo.InvariantCulture))
            : null;
}
