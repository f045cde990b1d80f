using StepBooking.Functions.Tests.Api;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Tickets;

/// <summary>The calls on tickets, with the document's own bodies.</summary>
public sealed class TicketApiTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private const string Ticket = """{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 15.99}""";
    private const string Change = """{"Theatre-Seat": "1-A9", "updateKey": "Price", "updateValue": 12.99}""";
    private const string Created =
        """{"Theatre-Seat":"1-A9","Movie":"Avengers","Price":15.99,"Currency":"USD","OfferingId":"film-avengers-theatre-1-2027","Status":"free"}""";

    [Fact]
    public async Task Post_ticket_creates_a_new_ticket()
    {
        await using var desk = await TicketDesk.Open(dynamo);

        var created = await desk.Post(Ticket);

        Assert.Equal((201, Created), (created.StatusCode, created.Body));
        Assert.Equal("/dev/ticket?Theatre-Seat=1-A9", created.Headers["Location"]);
        Assert.Equal(Created, (await desk.Get("1-A9")).Body);
    }

    [Fact]
    public async Task Post_of_a_ticket_that_exists_is_409()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post(Ticket);

        (await desk.Post("""{"Theatre-Seat": "1-A9", "Movie": "Up", "Price": 1}""")).Problem(409, "ticket-exists", "Theatre-Seat");
        Assert.Equal(Created, (await desk.Get("1-A9")).Body);
    }

    [Fact]
    public async Task A_clients_own_fields_come_back_as_they_were_sent()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 15.99, "Screen": "IMAX", "Row": 1.50, "Recliner": true}""");
        await desk.Patch("""{"Theatre-Seat": "1-A9", "updateKey": "Screen", "updateValue": "4DX"}""");

        Assert.EndsWith(""","Screen":"4DX","Row":1.50,"Recliner":true}""", Sorted((await desk.Get("1-A9")).Body), StringComparison.Ordinal);
        Assert.Empty(desk.Topic.Messages);
    }

    [Fact]
    public async Task Get_ticket_gets_a_specific_ticket_by_its_id()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post(Ticket);

        Assert.Equal(200, (await desk.Get("1-A9")).StatusCode);
        (await desk.Get("1-A10")).Problem(404, "not-found");
        (await desk.Get("A9")).Problem(400, "invalid", "Theatre-Seat");
        (await desk.Get(null)).Problem(400, "invalid", "Theatre-Seat");
    }

    [Fact]
    public async Task Get_tickets_gets_all_tickets_a_page_at_a_time()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        foreach (var seat in (string[])["1-A1", "1-A2", "2-A1"])
            await desk.Post($$"""{"Theatre-Seat": "{{seat}}", "Movie": "Avengers", "Price": 5}""");
        await desk.Book("film-avengers-theatre-1-2027", "1-A2");
        await desk.Book("film-avengers-theatre-2-2027", "2-A1", isOwn: false);

        var first = await desk.List(new() { ["limit"] = "2" });
        var last = await desk.List(new() { ["limit"] = "2", ["next"] = first.Text("next")! });

        Assert.Equal(["1-A1", "1-A2"], first.Ids("Theatre-Seat"));
        Assert.Equal(["free", "taken"], first.Ids("Status"));
        Assert.Equal(["held"], last.Ids("Status"));
        Assert.Null(last.Text("next"));
        (await desk.List(new() { ["limit"] = "101" })).Problem(400, "invalid", "limit");
        (await desk.List(new() { ["next"] = "x" })).Problem(400, "invalid", "next");
    }

    [Fact]
    public async Task Get_movies_gets_all_unique_movies_and_needs_nobody_to_sign_in()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        foreach (var (seat, movie) in new[] { ("1-A1", "Up"), ("1-A2", "Avengers"), ("2-A1", "Avengers"), ("2-A2", "avengers") })
            await desk.Post($$"""{"Theatre-Seat": "{{seat}}", "Movie": "{{movie}}", "Price": 5}""");

        Assert.Equal("""{"items":["Avengers","Up"]}""", (await desk.Movies()).Body);
        var first = await desk.Movies(new() { ["limit"] = "1" });
        Assert.Equal("""{"items":["Up"]}""", (await desk.Movies(new() { ["limit"] = "1", ["next"] = first.Text("next")! })).Body);
        (await desk.Movies(new() { ["limit"] = "0" })).Problem(400, "invalid", "limit");
    }

    [Fact]
    public async Task Patch_ticket_updates_an_existing_ticket_and_publishes_the_price_change()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post(Ticket);
        desk.Clock.Advance(TimeSpan.FromMilliseconds(250));

        var updated = await desk.Patch(Change);

        Assert.Equal((200, Created.Replace("15.99", "12.99", StringComparison.Ordinal)), (updated.StatusCode, updated.Body));
        Assert.Equal(["PriceChangeInitiated"], desk.Topic.EventTypes);
        Assert.Equal(
            """{"eventType":"PriceChangeInitiated","theatreSeat":"1-A9","movie":"Avengers","oldPrice":15.99,"newPrice":12.99,"currency":"USD","timestamp":"2026-12-03T12:00:00.25Z"}""",
            Assert.Single(desk.Topic.Messages));
    }

    [Fact]
    public async Task Operations_continue_even_if_events_fail_and_the_same_price_announces_it_again()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post(Ticket);
        desk.Topic.IsDown = true;

        var updated = await desk.Patch(Change);
        Assert.Equal((200, "12.99"), (updated.StatusCode, updated.Text("Price")));
        Assert.Equal("12.99", (await desk.Get("1-A9")).Text("Price"));
        Assert.Contains("\"PriceChangesUnpublished\":1", desk.MetricLines.ToString(), StringComparison.Ordinal);
        Assert.Contains("The price change of ticket", desk.Log, StringComparison.Ordinal);

        desk.Topic.IsDown = false;
        Assert.Equal(200, (await desk.Patch(Change)).StatusCode);
        await desk.Deliver(Assert.Single(desk.Topic.Messages));
        Assert.Equal(200, (await desk.Patch(Change)).StatusCode);
        Assert.Equal(["PriceChangeInitiated", "PriceChangeProcessed"], desk.Topic.EventTypes);
        Assert.Equal("15.99", (await desk.Get("1-A9")).Text("PreviousPrice"));
    }

    [Theory]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "Price", "updateValue": 12.999}""", 400, "invalid", "updateValue")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "Price", "updateValue": "12.99"}""", 400, "invalid", "updateValue")]
    [InlineData("""{"Theatre-Seat": "1-A9", "updateKey": "Movie", "updateValue": "Up"}""", 400, "invalid", "updateKey")]
    [InlineData("""{"Theatre-Seat": "1-B9", "updateKey": "Price", "updateValue": 1}""", 404, "not-found", null)]
    [InlineData("""{"Theatre-Seat": "1-B9", "updateKey": "Screen", "updateValue": 1}""", 404, "not-found", null)]
    [InlineData("{", 400, "malformed", null)]
    public async Task A_wrong_change_names_its_field_and_changes_nothing(string body, int status, string type, string? field)
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post(Ticket);

        (await desk.Patch(body)).Problem(status, type, field);
        Assert.Equal(Created, (await desk.Get("1-A9")).Body);
        Assert.Empty(desk.Topic.Messages);
    }

    [Fact]
    public async Task The_eleventh_field_of_a_client_is_refused()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post(Ticket.Replace("}", ", " + string.Join(", ", Enumerable.Range(0, 10).Select(n => $"\"f{n}\": {n}")) + "}", StringComparison.Ordinal));

        (await desk.Patch("""{"Theatre-Seat": "1-A9", "updateKey": "f10", "updateValue": 1}""")).Problem(400, "invalid", "updateKey");
    }

    [Fact]
    public async Task Delete_ticket_deletes_it_once_by_its_query_or_its_body()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post(Ticket);
        await desk.Post(Ticket.Replace("A9", "A10", StringComparison.Ordinal));

        var deleted = await desk.Delete("1-A9");
        Assert.Equal(204, deleted.StatusCode);
        Assert.Null(deleted.Body);
        Assert.Equal(204, (await desk.Delete(null, """{"Theatre-Seat": "1-A10"}""")).StatusCode);
        (await desk.Delete("1-A9")).Problem(404, "not-found");
        (await desk.Delete(null, body: null)).Problem(400, "invalid", "Theatre-Seat");
        (await desk.Delete("1-A9", """{"Theatre-Seat": "1-A10"}""")).Problem(400, "invalid", "Theatre-Seat");
        (await desk.Delete(null, """{"Theatre-Seat": "1-A10", "Movie": "Up"}""")).Problem(400, "invalid", "Movie");
        Assert.Empty((await desk.List()).Ids("Theatre-Seat"));
    }

    [Fact]
    public async Task A_sold_ticket_is_neither_deleted_nor_repriced()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post(Ticket);
        await desk.Book("film-avengers-theatre-1-2027", "1-A9");

        (await desk.Patch(Change)).Problem(409, "ticket-sold");
        (await desk.Delete("1-A9")).Problem(409, "ticket-sold");
        Assert.Equal(("15.99", "taken"), ((await desk.Get("1-A9")).Text("Price"), (await desk.Get("1-A9")).Text("Status")));
        Assert.Empty(desk.Topic.Messages);
    }

    [Fact]
    public async Task A_ticket_that_is_being_booked_says_when_to_come_again()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post(Ticket);
        await desk.Book("film-avengers-theatre-1-2027", "1-A9", isOwn: false);

        var refused = (await desk.Patch(Change)).Problem(409, "ticket-held");
        Assert.Equal("60", refused.Headers["Retry-After"]);
        (await desk.Delete("1-A9")).Problem(409, "ticket-held");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("clerks-to-be")]
    [InlineData("providers")]
    public async Task Only_clerks_and_operators_write_tickets(string? groups)
    {
        await using var desk = await TicketDesk.Open(dynamo);

        (await desk.Post(Ticket, groups)).Problem(403, "forbidden");
        (await desk.Patch(Change, groups)).Problem(403, "forbidden");
        (await desk.Delete("1-A9", null, groups)).Problem(403, "forbidden");
        Assert.Equal(201, (await desk.Post(Ticket, "operators")).StatusCode);
        Assert.Equal(200, (await desk.Patch(Change, "other,operators")).StatusCode);
        Assert.Equal(204, (await desk.Delete("1-A9", null, "operators")).StatusCode);
    }

    [Fact]
    public async Task Nobody_reads_or_writes_a_ticket_without_a_token()
    {
        await using var desk = await TicketDesk.Open(dynamo);

        (await desk.Get("1-A9", null)).Problem(401, "unauthorized");
        (await desk.List(null, null)).Problem(401, "unauthorized");
        (await desk.Post(new Call("POST", "/ticket") { Sub = null, Body = Ticket })).Problem(401, "unauthorized");
        (await desk.Patch(new Call("PATCH", "/ticket") { Sub = null, Body = Change })).Problem(401, "unauthorized");
        (await desk.Delete(new Call("DELETE", "/ticket") { Sub = null, Body = Ticket })).Problem(401, "unauthorized");
    }

    [Fact]
    public async Task A_body_is_16_KB_of_JSON_at_most()
    {
        await using var desk = await TicketDesk.Open(dynamo);

        (await desk.Post(new string(' ', (16 * 1024) + 1))).Problem(413, "too-large");
        (await desk.Post(new Call("POST", "/ticket") { Groups = "clerks", Body = Ticket, ContentType = "text/plain" })).Problem(415, "unsupported-media-type");
    }

    /// <summary>The items of a map come in no order: the client's own fields are put in one.</summary>
    private static string Sorted(string body)
    {
        string[] own = ["\"Screen\":\"4DX\"", "\"Row\":1.50", "\"Recliner\":true"];
        Assert.All(own, field => Assert.Contains(field, body, StringComparison.Ordinal));
        return own.Aggregate(body.TrimEnd('}'), (rest, field) => rest.Replace("," + field, "", StringComparison.Ordinal)) + "," + string.Join(',', own) + "}";
    }
}
