using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;

namespace StepBooking.Bookings.Tests.Offerings;

public sealed class OfferingJourneyTests
{
    private static readonly Offering Line = Documents.Offering(Documents.Line);

    [Theory]
    [InlineData(null, null, 0, 3)]
    [InlineData("abbey", "Bath", 0, 0)]
    [InlineData("Bath", " EAST", 1, 3)]
    [InlineData("Castle", null, 2, 3)]
    [InlineData(null, "Docks", 0, 2)]
    public void A_journey_takes_the_legs_between_its_stops(string? from, string? to, int first, int last) =>
        Assert.Equal(new LegRange(first, last), Line.Legs(from, to));

    [Theory]
    [InlineData("Bath", "Abbey")]
    [InlineData("Bath", "Bath")]
    [InlineData("East", null)]
    [InlineData(null, "Abbey")]
    [InlineData("Nowhere", null)]
    [InlineData(null, "Nowhere")]
    [InlineData("Abbey", "Castle")]
    [InlineData("Docks", "East")]
    public void There_is_no_journey_backwards_or_where_nobody_may_get_on_or_off(string? from, string? to) => Assert.Null(Line.Legs(from, to));

    [Fact]
    public void A_journey_begins_with_the_departure_and_ends_with_the_arrival()
    {
        Assert.Equal(new TimeOnly(10, 10), TimeOnly.FromDateTime(Line.EndOf(new LegRange(0, 0)).DateTime));
        Assert.Equal(new TimeOnly(10, 15), TimeOnly.FromDateTime(Line.StartOf(new LegRange(1, 3)).DateTime));
        Assert.Equal((Line.Start, Line.End), (Line.StartOf(Line.AllLegs), Line.EndOf(Line.AllLegs)));
    }

    [Fact]
    public void A_fare_for_the_zones_of_the_journey_goes_before_one_for_any()
    {
        Assert.Equal([new Fare("second", 500), new Fare("first", 900)], Line.FaresOn(Line.AllLegs));
        Assert.Equal([new Fare("second", 500), new Fare("first", 900)], Line.FaresOn(new LegRange(1, 3)));
    }

    [Fact]
    public void A_class_without_a_fare_for_the_journey_is_not_sold_on_it() =>
        Assert.Equal([new Fare("second", 300)], Line.FaresOn(new LegRange(0, 0)));

    [Fact]
    public void Free_is_what_the_fullest_leg_has()
    {
        var sold = Line with { Taken = [new TakenSeats(0, "second", 3), new TakenSeats(1, "second", 1), new TakenSeats(3, "first", 9)] };

        Assert.Equal((1, 0), (sold.FreeOn(sold.AllLegs)["second"], sold.FreeOn(sold.AllLegs)["first"]));
        Assert.Equal((3, 2), (sold.FreeOn(new LegRange(1, 2))["second"], sold.FreeOn(new LegRange(1, 2))["first"]));
        Assert.Equal(4, sold.FreeOn(new LegRange(2, 3))["second"]);
    }
}
