using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Bookings;

public sealed class LegTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task One_seat_serves_two_journeys_that_do_not_overlap()
    {
        var ledger = await Ledger.Empty(dynamo);

        var first = await ledger.Held(new LegRange(0, 1), "1A");
        var second = await ledger.Held(new LegRange(2, 4), "1A");

        Assert.Equal("l0=(a) l1=(a) l2=(b) l3=(b) l4=(b)", await ledger.Legs("1A", (first.Id, "a"), (second.Id, "b")));
    }

    [Fact]
    public async Task A_journey_that_overlaps_in_one_leg_keeps_none()
    {
        var ledger = await Ledger.Empty(dynamo);
        var first = await ledger.Held(new LegRange(2, 3), "1A");

        await Assert.ThrowsAsync<SeatsTaken>(() => ledger.Held(new LegRange(0, 2), "1B", "1A"));

        Assert.Equal("l2=(a) l3=(a)", await ledger.Legs("1A", (first.Id, "a")));
        Assert.Equal(string.Empty, await ledger.Legs("1B"));
    }

    [Fact]
    public async Task Every_leg_is_reserved_or_none()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await ledger.Held(new LegRange(1, 3), "1A");

        Assert.True((await ledger.Store.ReserveAsync(booking, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"))).IsNew);

        Assert.Equal("l1=a l2=a l3=a", await ledger.Legs("1A", (booking.Id, "a")));
    }

    [Fact]
    public async Task A_leg_lost_to_another_keeps_the_others_from_being_reserved()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await ledger.Held(new LegRange(1, 3), "1A");
        ledger.Clock.Advance(TimeSpan.FromSeconds(600));
        var other = await ledger.Held(new LegRange(3, 4), "1A");

        await Assert.ThrowsAsync<HoldOver>(() => ledger.Store.ReserveAsync(booking, Ledger.ApprovalLimit, Ledger.By("ReserveSeats")));

        Assert.Equal("l1=(a) l2=(a) l3=(b) l4=(b)", await ledger.Legs("1A", (booking.Id, "a"), (other.Id, "b")));
    }

    [Fact]
    public async Task Exactly_the_legs_that_are_its_own_are_released()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await ledger.Held(new LegRange(1, 3), "1A");
        ledger.Clock.Advance(TimeSpan.FromSeconds(600));
        var other = await ledger.Held(new LegRange(3, 4), "1A");

        await ledger.Seats.ReleaseAsync(booking);

        Assert.Equal("l3=(b) l4=(b)", await ledger.Legs("1A", (other.Id, "b")));
    }

    [Fact]
    public async Task A_journey_of_sixty_legs_fits_into_one_expression()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await ledger.Held(new LegRange(0, LegRange.Most - 1), "1A");

        Assert.True((await ledger.Store.ReserveAsync(booking, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"))).IsNew);
        Assert.Equal(["1A"], await ledger.Seats.ReleaseAsync(booking));

        Assert.Equal(string.Empty, await ledger.Legs("1A"));
    }
}
