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
    public async Task A_journey_shows_what_is_free_on_its_own_legs()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        var line = Documents.Offering(Documents.Line);
        await catalogue.Give(line.Id, "1", until: null);
        var map = new SeatMap(catalogue.Table);

        var further = await map.ReadAsync(line, new LegRange(1, 3), catalogue.Clock.GetUtcNow());
        var whole = await map.ReadAsync(line, line.AllLegs, catalogue.Clock.GetUtcNow());

        Assert.All(further, seat => Assert.Equal(SeatStanding.Free, seat.Standing));
        Assert.Equal("1", Assert.Single(whole, seat => seat.Standing == SeatStanding.Taken).Name);
    }

    [Fact]
    public async Task A_journey_shows_its_own_prices_and_no_class_that_is_not_sold_on_it()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        var line = Documents.Offering(Documents.Line);
        var map = new SeatMap(catalogue.Table);

        var near = await map.ReadAsync(line, new LegRange(0, 0), catalogue.Clock.GetUtcNow());
        var far = await map.ReadAsync(line, line.AllLegs, catalogue.Clock.GetUtcNow());

        Assert.Equal([300L, 300, 300, 300], near.Select(seat => seat.Price));
        Assert.Equal([500L, 500, 500, 500, 900, 900], far.Select(seat => seat.Price));
    }
}
