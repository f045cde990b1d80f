using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Tests.Offerings;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Seats;

public sealed class SeatMapTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task A_seat_is_free_held_or_taken_and_a_hold_that_is_over_holds_nothing()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        var train = Documents.Offering(Documents.Train);
        var now = catalogue.Clock.GetUtcNow();
        await catalogue.Give(train.Id, "1A", until: null);
        await catalogue.Give(train.Id, "2A", until: now.AddMilliseconds(1));
        await catalogue.Give(train.Id, "3A", until: now);

        var map = await new SeatMap(catalogue.Table).ReadAsync(train, train.AllLegs, now);

        Assert.Equal(train.Plan.Seats.Select(seat => seat.Name), map.Select(seat => seat.Name));
        Assert.Equal(
            [SeatStanding.Taken, SeatStanding.Held, SeatStanding.Free, SeatStanding.Free],
            map.Take(4).Select(seat => seat.Standing));
        Assert.Equal(("2A", 285000), (map[0].Class, map[0].Price));
        Assert.Equal(("3A", 200000), (map[^1].Class, map[^1].Price));
    }

    [Fact]
    public async Task Another_leg_does_not_count()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        var train = Documents.Offering(Documents.Train);
        await catalogue.Give(train.Id, "1A", until: null);

        var map = await new SeatMap(catalogue.Table).ReadAsync(train, new LegRange(1, 2), catalogue.Clock.GetUtcNow());

        Assert.All(map, seat => Assert.Equal(SeatStanding.Free, seat.Standing));
    }
}
