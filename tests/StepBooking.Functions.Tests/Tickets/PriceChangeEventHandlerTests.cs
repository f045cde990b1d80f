using Amazon.SimpleNotificationService;
using StepBooking.Functions.Tests.Api;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Tickets;

public sealed class PriceChangeEventHandlerTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private const string Ticket = """{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 15.99}""";

    /// <summary>The document's own test event.</summary>
    private const string Event =
        """{"eventType":"PriceChangeInitiated","theatreSeat":"1-A9","movie":"Test Movie","oldPrice":15.99,"newPrice":12.99}""";

    [Fact]
    public async Task It_updates_the_ticket_with_additional_metadata_and_publishes_the_completion()
    {
        await using var desk = await Open();
        await desk.Reprice("1-A9", "12.99");
        desk.Clock.Advance(TimeSpan.FromSeconds(2));

        await desk.Deliver(desk.Topic.Messages[0]);

        Assert.Equal(
            """{"Theatre-Seat":"1-A9","Movie":"Avengers","Price":12.99,"Currency":"USD","OfferingId":"film-avengers-theatre-1-2027","Status":"free","LastPriceChangeTimestamp":"2026-12-03T12:00:01Z","PreviousPrice":15.99,"DiscountPercentage":18.76,"IsDiscounted":true}""",
            (await desk.Get("1-A9")).Body);
        Assert.Equal(
            """{"eventType":"PriceChangeProcessed","theatreSeat":"1-A9","movie":"Avengers","oldPrice":15.99,"newPrice":12.99,"currency":"USD","timestamp":"2026-12-03T12:00:01Z","isDiscounted":true,"discountPercentage":18.76,"processedAt":"2026-12-03T12:00:03Z"}""",
            desk.Topic.Messages[1]);
    }

    [Fact]
    public async Task A_price_that_rose_has_no_discount_percentage()
    {
        await using var desk = await Open();
        await desk.Reprice("1-A9", "12.99");
        await desk.Deliver(desk.Topic.Messages[0]);
        await desk.Reprice("1-A9", "18");
        await desk.Deliver(desk.Topic.Messages[2]);

        var ticket = await desk.Get("1-A9");
        Assert.Equal(("18", "12.99", "False"), (ticket.Text("Price"), ticket.Text("PreviousPrice"), ticket.Text("IsDiscounted")));
        Assert.Null(ticket.Text("DiscountPercentage"));
    }

    [Fact]
    public async Task The_documents_own_test_event_is_processed()
    {
        await using var desk = await Open();

        await desk.Deliver(Event);

        var ticket = await desk.Get("1-A9");
        Assert.Equal(("15.99", "18.76", "True"), (ticket.Text("PreviousPrice"), ticket.Text("DiscountPercentage"), ticket.Text("IsDiscounted")));
        Assert.Equal("2026-12-03T12:00:01Z", ticket.Text("LastPriceChangeTimestamp"));
        Assert.Equal(["PriceChangeProcessed"], desk.Topic.EventTypes);
    }

    [Fact]
    public async Task It_avoids_infinite_loops_by_only_processing_initial_events()
    {
        await using var desk = await Open();
        await desk.Deliver(Event);

        await desk.Deliver(desk.Topic.Messages[0]);
        await desk.Deliver("""{"eventType":"SomethingElse","theatreSeat":"1-A9","movie":"M","oldPrice":1,"newPrice":2}""");

        Assert.Single(desk.Topic.Messages);
        Assert.DoesNotContain("PriceEventsRefused", desk.MetricLines.ToString(), StringComparison.Ordinal);
        Assert.Contains("is left alone", desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_event_that_is_published_and_what_became_of_each_that_came_stand_in_the_log()
    {
        await using var desk = await Open();

        await desk.Reprice("1-A9", "12.99");
        await desk.Deliver(desk.Topic.Messages[0]);
        await desk.Deliver(desk.Topic.Messages[0]);

        string[] lines =
        [
            Line("{event} of ticket {ticket} is published as {message}", "PriceChangeInitiated", "1-A9", "m-1"),
            Line("{event} of ticket {ticket} is published as {message}", "PriceChangeProcessed", "1-A9", "m-1"),
            Line("The price change of ticket {ticket}: {outcome}", "1-A9", "Noted"),
            Line("The price change of ticket {ticket}: {outcome}", "1-A9", "Told"),
        ];
        Assert.All(lines, line => Assert.Contains(line, desk.Log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delivered_twice_it_is_processed_once()
    {
        await using var desk = await Open();
        await desk.Reprice("1-A9", "12.99");
        var message = desk.Topic.Messages[0];
        await desk.Deliver(message);
        var once = (await desk.Get("1-A9")).Body;

        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.Deliver(message);

        Assert.Equal(once, (await desk.Get("1-A9")).Body);
        Assert.Equal(["PriceChangeInitiated", "PriceChangeProcessed"], desk.Topic.EventTypes);
    }

    [Fact]
    public async Task Delivered_out_of_order_the_latest_change_stays()
    {
        await using var desk = await Open();
        await desk.Reprice("1-A9", "12.99");
        await desk.Reprice("1-A9", "9.99");
        var (first, second) = (desk.Topic.Messages[0], desk.Topic.Messages[1]);

        await desk.Deliver(second);
        var latest = (await desk.Get("1-A9")).Body;
        await desk.Deliver(first);

        Assert.Equal(latest, (await desk.Get("1-A9")).Body);
        Assert.Equal("12.99", (await desk.Get("1-A9")).Text("PreviousPrice"));
        Assert.Equal(3, desk.Topic.Messages.Count);
    }

    [Fact]
    public async Task A_completion_that_cannot_be_published_is_published_by_the_next_attempt()
    {
        await using var desk = await Open();
        await desk.Reprice("1-A9", "12.99");
        var message = desk.Topic.Messages[0];
        desk.Topic.IsDown = true;

        await Assert.ThrowsAnyAsync<AmazonSimpleNotificationServiceException>(() => desk.Deliver(message));
        Assert.Equal("True", (await desk.Get("1-A9")).Text("IsDiscounted"));

        desk.Topic.IsDown = false;
        await desk.Deliver(message);
        Assert.Equal(["PriceChangeInitiated", "PriceChangeProcessed"], desk.Topic.EventTypes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{"theatreSeat":"1-A9"}""")]
    [InlineData("""{"eventType":"PriceChangeInitiated","theatreSeat":"1-A9","movie":"M","oldPrice":15.999,"newPrice":1}""")]
    public async Task A_message_that_is_no_event_is_counted_and_not_tried_again(string? message)
    {
        await using var desk = await Open();
        var before = (await desk.Get("1-A9")).Body;

        await desk.Deliver(message);

        Assert.Contains("\"PriceEventsRefused\":1", desk.MetricLines.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, (await desk.Get("1-A9")).Body);
        Assert.Empty(desk.Topic.Messages);
    }

    [Fact]
    public async Task An_event_of_a_ticket_that_is_gone_makes_none()
    {
        await using var desk = await Open();
        await desk.Delete("1-A9");

        await desk.Deliver(Event);

        (await desk.Get("1-A9")).Problem(404, "not-found");
        Assert.Empty(desk.Topic.Messages);
    }

    [Fact]
    public async Task An_event_without_records_does_nothing()
    {
        await using var desk = await Open();

        await desk.Handler.PriceChangeEventHandler(null!, desk.Context);
        await desk.Handler.PriceChangeEventHandler(new(), desk.Context);

        Assert.Empty(desk.Topic.Messages);
    }

    /// <summary>A line of the log as the test's logger keeps it: the values of its names below it.</summary>
    private static string Line(string text, params string[] values) =>
        string.Join($"{Environment.NewLine}\t", values.Prepend($"Information: {text}"));

    /// <summary>A desk with the document's ticket, created a second ago.</summary>
    private async Task<TicketDesk> Open()
    {
        var desk = await TicketDesk.Open(dynamo);
        await desk.Post(Ticket);
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        return desk;
    }
}
