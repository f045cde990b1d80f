using StepBooking.Gtfs.Fares;
using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Tests.Fares;

public sealed class FareTests
{
    private const string Attributes = "fare_id,price,currency_type\nshort,2,USD\nlong,5,USD\n";

    [Theory]
    [InlineData("fare_id,origin_id,destination_id\nshort,1,2\nlong,1,3\n", "1,2", 200)]
    [InlineData("fare_id,origin_id,destination_id\nshort,1,2\nlong,1,3\n", "1,2,3", 500)]
    [InlineData("fare_id,origin_id,destination_id\nshort,1,2\nlong,1,3\n", "2,1", null)]
    [InlineData("fare_id,route_id\nshort,blue\nlong,red\n", "1,2", 500)]
    [InlineData("fare_id,route_id,origin_id\nshort,red,1\nlong,red,\n", "1,2", 200)]
    [InlineData("fare_id,route_id,origin_id\nshort,red,1\nlong,red,\n", "2,3", 500)]
    [InlineData("fare_id,contains_id\nshort,1\nshort,2\nlong,1\nlong,2\nlong,3\n", "1,2", 200)]
    [InlineData("fare_id,contains_id\nshort,1\nshort,2\nlong,1\nlong,2\nlong,3\n", "1,1,2", 200)]
    [InlineData("fare_id,contains_id\nshort,1\nshort,2\nlong,1\nlong,2\nlong,3\n", "3,2,1", 500)]
    [InlineData("fare_id,contains_id\nshort,1\nshort,2\nlong,1\nlong,2\nlong,3\n", "1", null)]
    [InlineData("fare_id,origin_id,contains_id\nshort,1,1\nshort,1,2\nlong,,\n", "1,2", 200)]
    [InlineData("fare_id,origin_id,contains_id\nshort,1,1\nshort,1,2\nlong,,\n", "2,1", 500)]
    [InlineData("fare_id\nlong\n", "1,2", 200)]
    [InlineData(null, "7", 200)]
    [InlineData(null, "", 200)]
    public void The_cheapest_fare_whose_route_and_zones_fit_applies(string? rules, string passed, int? price)
    {
        var feed = new TinyFeed().With("fare_attributes.txt", Attributes).With("fare_rules.txt", rules);
        using var archive = feed.Archive();

        var fares = FareReader.Read(archive, feed.Report);

        Assert.Equal(price, fares.Price("red", [.. passed.Split(',').Select(zone => zone.Length == 0 ? null : zone)]));
        Assert.Equal(("USD", 0), (fares.Currency, feed.Report.Count));
    }

    [Theory]
    [InlineData("3.75", "USD", 375)]
    [InlineData("3", "USD", 300)]
    [InlineData("0", "USD", 0)]
    [InlineData("3.7500", "USD", 375)]
    [InlineData("250", "JPY", 250)]
    [InlineData("1.250", "KWD", 1250)]
    [InlineData("2.5", "JPY", null)]
    [InlineData("3.755", "USD", null)]
    [InlineData("-1", "USD", null)]
    [InlineData("1e3", "USD", null)]
    [InlineData("1,000", "USD", null)]
    [InlineData("1000001", "USD", null)]
    [InlineData("79228162514264337593543950336", "USD", null)]
    public void A_price_is_a_whole_number_of_the_currencys_smallest_unit(string text, string currency, int? amount) =>
        Assert.Equal(amount, MinorUnits.Of(text, currency));

    [Fact]
    public void A_feed_without_fares_needs_one_to_be_named()
    {
        var feed = new TinyFeed().With("fare_attributes.txt", null).With("fare_rules.txt", null).With("fare_products.txt", "fare_product_id\n");
        var order = TinyFeed.Order("2026-12-01", 1);

        Assert.Contains("--fare", Assert.Throws<UnreadableFeedException>(() => feed.Offerings(order)).Message, StringComparison.Ordinal);
        Assert.Equal(1, feed.Offerings(order with { Fare = (250, "EUR") }).Count);
        Assert.Equal("Fares of version 2 (fare_products.txt) are not read.", Assert.Single(feed.Report.Notes));
    }
}
