using StepBooking.Bookings.Tickets;

namespace StepBooking.Bookings.Tests.Tickets;

public sealed class TicketChangeTests
{
    [Fact]
    public void The_documents_own_change_is_read()
    {
        Assert.True(
            TicketChange.Parse(Documents.Json("""{"Theatre-Seat": "1-A9", "updateKey": "Price", "updateValue": 12.99}""")).Is(out var change, out _));

        Assert.Equal(("1-A9", "Price", true, 1299L), (change.Seat.Text, change.Key, change.IsOfPrice, change.PriceIn("USD")));
        Assert.Null(change.PriceIn("JPY"));
    }

    [Theory]
    [InlineData("7", "body")]
    [InlineData("""{"updateKey": "Price", "updateValue": 1}""", "Theatre-Seat")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateValue": 1}""", "updateKey")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "Price"}""", "updateValue")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "Movie", "updateValue": "Up"}""", "updateKey")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "Theatre-Seat", "updateValue": "1-A8"}""", "updateKey")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "PreviousPrice", "updateValue": 1}""", "updateKey")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "price", "updateValue": 1}""", "updateKey")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "a b", "updateValue": 1}""", "updateKey")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "Screen", "updateValue": {}}""", "updateValue")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "Screen", "updateValue": null}""", "updateValue")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "Price", "updateValue": 1, "Movie": "Up"}""", "Movie")]
    public void What_is_no_change_is_refused_with_its_field(string json, string field) =>
        Assert.Equal(("invalid", field), (TicketChange.Parse(Documents.Json(json)).Refusal?.Code, TicketChange.Parse(Documents.Json(json)).Refusal?.Field));

    [Theory]
    [InlineData("""{"eventType":"PriceChangeInitiated","theatreSeat":"1-A9","movie":"Test Movie","oldPrice":15.99,"newPrice":12.99}""", null)]
    [InlineData("""{"eventType":"PriceChangeProcessed"}""", null)]
    [InlineData("not JSON", "Message")]
    [InlineData("[1]", "Message")]
    [InlineData("{}", "eventType")]
    [InlineData("""{"eventType":"PriceChangeInitiated","theatreSeat":"A9","movie":"M","oldPrice":1,"newPrice":2}""", "theatreSeat")]
    [InlineData("""{"eventType":"PriceChangeInitiated","theatreSeat":"1-A9","oldPrice":1,"newPrice":2}""", "movie")]
    [InlineData("""{"eventType":"PriceChangeInitiated","theatreSeat":"1-A9","movie":"M","newPrice":2}""", "oldPrice")]
    [InlineData("""{"eventType":"PriceChangeInitiated","theatreSeat":"1-A9","movie":"M","oldPrice":1,"newPrice":"2"}""", "newPrice")]
    [InlineData("""{"eventType":"PriceChangeInitiated","theatreSeat":"1-A9","movie":"M","oldPrice":1,"newPrice":-2}""", "newPrice")]
    [InlineData("""{"eventType":"PriceChangeInitiated","theatreSeat":"1-A9","movie":"M","oldPrice":1,"newPrice":2,"timestamp":"now"}""", "timestamp")]
    [InlineData("""{"eventType":"PriceChangeInitiated","theatreSeat":"1-A9","movie":"M","oldPrice":1,"newPrice":2,"timestamp":"2027-01-01T00:00:00Z"}""", "timestamp")]
    public void All_event_messages_are_validated_before_processing(string message, string? field) => Assert.Equal(
        field, PriceChangeMessage.Parse(message, new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero)).Refusal?.Field);

    [Theory]
    [InlineData(1599, 1299, true, 18.76)]
    [InlineData(1000, 999, true, 0.1)]
    [InlineData(300, 200, true, 33.33)]
    [InlineData(1000, 0, true, 100.0)]
    [InlineData(1299, 1599, false, null)]
    [InlineData(0, 100, false, null)]
    public void A_discount_is_a_percentage_of_the_price_before(long before, long after, bool isDiscount, double? percentage)
    {
        var change = new PriceChange(BoxOffice.Seat("1-A9"), "Avengers", before, after, "USD", DateTimeOffset.UnixEpoch);

        Assert.Equal((isDiscount, (decimal?)percentage), (change.IsDiscount, change.DiscountPercentage));
    }
}
