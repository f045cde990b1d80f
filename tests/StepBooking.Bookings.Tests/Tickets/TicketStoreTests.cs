using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Tickets;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Tickets;

public sealed class TicketStoreTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task A_created_ticket_is_a_seat_of_a_show_on_sale()
    {
        var office = await BoxOffice.Empty(dynamo);

        var ticket = await office.Create("1-A9");
        var show = (await office.Offerings.GetAsync(ticket.OfferingId))!;
        var map = await new SeatMap(office.Table).ReadAsync(await office.Offerings.WithTicketsAsync(show), LegRange.Whole, office.Clock.GetUtcNow());

        Assert.Equal("film-avengers-theatre-1-2027", ticket.OfferingId);
        Assert.Equal((OfferingKind.Show, "Avengers", "Theatre 1", "USD"), (show.Kind, show.Title, show.Place, show.Currency));
        Assert.Equal([new SeatOnMap("1-A9", "1-A9", 1599, SeatStanding.Free)], map);
        Assert.Equivalent(ticket, await office.Ticket("1-A9"));
    }

    [Fact]
    public async Task An_open_ticket_is_good_for_a_year_at_least_and_one_with_a_time_begins_then()
    {
        var office = await BoxOffice.Empty(dynamo);

        var open = (await office.Offerings.GetAsync((await office.Create("1-A1")).OfferingId))!;
        var timed = (await office.Offerings.GetAsync((await office.Create("1-A2", more: """, "ShowTime": "2026-12-05T19:30:00+05:30" """)).OfferingId))!;

        Assert.Equal(new DateTimeOffset(2027, 12, 31, 0, 0, 0, TimeSpan.Zero), open.Start);
        Assert.Equal("film-avengers-theatre-1-20261205t140000", timed.Id);
        Assert.Equal(new DateTimeOffset(2026, 12, 5, 19, 30, 0, TimeSpan.FromHours(5.5)), timed.Start);
        Assert.Equal(timed.Start.AddHours(3), timed.End);
    }

    [Fact]
    public async Task A_show_of_tickets_is_found_by_its_theatre_and_date()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("7-A1", more: """, "ShowTime": "2026-12-05T19:30:00Z" """);

        var found = await office.Offerings.SearchAsync(
            new OfferingSearch(OfferingKind.Show, "theatre 7", null, new DateOnly(2026, 12, 5), null, 10));

        Assert.Equal("film-avengers-theatre-7-20261205t193000", Assert.Single(found.Items).Id);
    }

    [Fact]
    public async Task A_ticket_that_exists_is_not_created_again()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");

        var again = await office.Tickets.CreateAsync(office.Draft("1-A9", "Up", 3));

        Assert.Equal((TicketOutcome.Exists, "Avengers", 1599L), (again.Outcome, again.Ticket!.Movie, again.Ticket.Price));
        Assert.Equal(["Avengers"], (await office.Tickets.MoviesAsync(10)).Items);
    }

    [Fact]
    public async Task Of_two_that_create_it_at_once_one_does()
    {
        var office = await BoxOffice.Empty(dynamo);

        var written = await Task.WhenAll(Enumerable.Range(1, 6).Select(price => Attempt(() => office.Tickets.CreateAsync(office.Draft("1-A9", price: price)))));

        Assert.Single(written, each => each?.Outcome == TicketOutcome.Done);
        Assert.DoesNotContain(written, each => each is not null && each.Outcome is not (TicketOutcome.Done or TicketOutcome.Exists));
    }

    [Fact]
    public async Task A_show_keeps_its_currency()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");

        Assert.Equal(TicketOutcome.OtherCurrency, (await office.Tickets.CreateAsync(office.Draft("1-A10", currency: "EUR"))).Outcome);
        Assert.Null(await office.Tickets.GetAsync(BoxOffice.Seat("1-A10")));
    }

    [Fact]
    public async Task A_show_with_seats_of_its_own_gets_no_tickets()
    {
        var office = await BoxOffice.Empty(dynamo);
        var show = Documents.Json("""
            {
              "id": "film-avengers-theatre-1-2027", "kind": "show", "provider": "plaza", "title": "Avengers", "place": "Theatre 1",
              "start": "2027-12-31T19:00:00Z", "end": "2027-12-31T22:00:00Z", "currency": "USD",
              "fares": [{"class": "seat", "amount": 1599}], "seats": [{"class": "seat", "names": ["A9"]}]
            }
            """);
        await office.Loader.LoadAsync([OfferingDocument.Parse(show, null).Value!]);

        Assert.Equal(TicketOutcome.OtherOffering, (await office.Tickets.CreateAsync(office.Draft("1-A9"))).Outcome);
        Assert.Null(await office.Tickets.GetAsync(BoxOffice.Seat("1-A9")));
    }

    [Fact]
    public async Task An_offering_of_tickets_is_not_written_from_a_document()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");
        var document = Documents.Read(Documents.Show.Replace("film-avengers-2026-12-05", ticket.OfferingId, StringComparison.Ordinal));

        Assert.Equal("id", (await office.Loader.LoadAsync([document]))[0].Refusal?.Field);
    }

    [Fact]
    public async Task A_price_changes_while_nobody_has_the_ticket()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");

        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var changed = (await office.Reprice("1-A9", 1299)).Ticket!;

        Assert.Equal((1299L, 1599L, office.Clock.GetUtcNow()), (changed.Price, changed.PriceBefore!.Value, changed.ChangedAt!.Value));
        Assert.Equivalent(changed, await office.Ticket("1-A9"));
        Assert.Equal(new PriceChange(changed.Seat, "Avengers", 1599, 1299, "USD", changed.ChangedAt.Value), changed.Unprocessed);
    }

    [Fact]
    public async Task The_same_price_changes_nothing()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");

        Assert.Null((await office.Reprice("1-A9", 1599)).Ticket!.ChangedAt);
        Assert.Equal(TicketOutcome.Unknown, (await office.Reprice("1-A10", 1599)).Outcome);
    }

    [Fact]
    public async Task No_two_changes_of_a_ticket_have_the_same_time_whatever_the_clock_says()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");

        var times = new List<DateTimeOffset>();
        foreach (var price in (long[])[1000, 2000, 3000])
            times.Add((await office.Reprice("1-A9", price)).Ticket!.ChangedAt!.Value);

        Assert.Equal(times.Order(), times);
        Assert.Equal(3, times.Distinct().Count());
    }

    [Fact]
    public async Task Changes_at_once_follow_one_another()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");

        await Task.WhenAll(Enumerable.Range(1, 4).Select(price => Attempt(() => office.Reprice("1-A9", price * 100))));
        var ticket = await office.Ticket("1-A9");

        Assert.Contains(ticket.Price, (long[])[100, 200, 300, 400]);
        Assert.NotEqual(ticket.Price, ticket.PriceBefore);
    }

    [Fact]
    public async Task A_sold_ticket_cannot_be_deleted_or_repriced_under_its_owner()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");
        var booking = await office.Sell(ticket.OfferingId, "1-A9");

        Assert.Equal(TicketOutcome.Sold, (await office.Reprice("1-A9", 1299)).Outcome);
        Assert.Equal(TicketOutcome.Sold, (await office.Tickets.RemoveAsync(ticket.Seat)).Outcome);
        Assert.Equal(TicketOutcome.Done, (await office.Reprice("1-A9", 1599)).Outcome);
        Assert.Equivalent(ticket, await office.Ticket("1-A9"));
        Assert.Equal([SeatStanding.Taken], await office.Tickets.StandingsAsync([ticket]));

        await office.Seats.ReleaseAsync(booking);
        Assert.Equal(TicketOutcome.Done, (await office.Reprice("1-A9", 1299)).Outcome);
        Assert.Equal(TicketOutcome.Done, (await office.Tickets.RemoveAsync(ticket.Seat)).Outcome);
    }

    [Fact]
    public async Task A_held_ticket_keeps_its_price_until_the_hold_is_over()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");
        await office.Hold(ticket.OfferingId, "1-A9");

        Assert.Equal(TicketOutcome.Held, (await office.Reprice("1-A9", 1299)).Outcome);
        Assert.Equal(TicketOutcome.Held, (await office.Tickets.RemoveAsync(ticket.Seat)).Outcome);

        office.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(TicketOutcome.Done, (await office.Reprice("1-A9", 1299)).Outcome);
    }

    [Fact]
    public async Task A_deleted_ticket_is_gone_and_can_be_created_again()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");

        Assert.Equal(TicketOutcome.Done, (await office.Tickets.RemoveAsync(ticket.Seat)).Outcome);
        Assert.Equal(TicketOutcome.Unknown, (await office.Tickets.RemoveAsync(ticket.Seat)).Outcome);
        Assert.Empty((await office.Tickets.ListAsync(10)).Items);
        Assert.Empty((await office.Tickets.MoviesAsync(10)).Items);
        Assert.Equal("seats[0]", (await office.Select(ticket.OfferingId, "1-A9")).Refusal?.Field);
        Assert.Equal("Up", (await office.Create("1-A9", "Up")).Movie);
    }

    [Fact]
    public async Task A_field_of_the_clients_own_changes_whoever_has_the_ticket()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9", more: """, "Screen": "IMAX" """);
        await office.Sell(ticket.OfferingId, "1-A9");

        var written = await office.Tickets.DescribeAsync(Change("1-A9", "Screen", "2"));

        Assert.Equal((TicketOutcome.Done, "2"), (written.Outcome, written.Ticket!.Fields["Screen"]));
        Assert.Equal("2", (await office.Ticket("1-A9")).Fields["Screen"]);
    }

    [Fact]
    public async Task A_ticket_takes_ten_fields_and_no_more()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");

        for (var number = 0; number < 10; number++)
            Assert.Equal(TicketOutcome.Done, (await office.Tickets.DescribeAsync(Change("1-A9", $"f{number}", "1"))).Outcome);
        Assert.Equal(TicketOutcome.TooManyFields, (await office.Tickets.DescribeAsync(Change("1-A9", "f10", "1"))).Outcome);
        Assert.Equal(TicketOutcome.Done, (await office.Tickets.DescribeAsync(Change("1-A9", "f9", "true"))).Outcome);
        Assert.Equal(TicketOutcome.Unknown, (await office.Tickets.DescribeAsync(Change("1-B9", "f1", "1"))).Outcome);
    }

    [Fact]
    public async Task All_tickets_are_listed_by_theatre_and_seat_a_page_at_a_time()
    {
        var office = await BoxOffice.Empty(dynamo);
        string[] seats = ["1-A1", "1-A2", "1-A3", "2-A1", "3-A1", "3-A2"];
        foreach (var seat in seats.Reverse())
            await office.Create(seat);
        await office.Tickets.RemoveAsync(BoxOffice.Seat("2-A1"));

        var pages = new List<string>();
        TicketPage? page = null;
        do
        {
            page = await office.Tickets.ListAsync(2, page?.Next);
            pages.Add(string.Join(' ', page.Items.Select(ticket => ticket.Seat.Text)));
        }
        while (page.Next is not null);

        Assert.Equal(["1-A1 1-A2", "1-A3 3-A1", "3-A2"], pages);
    }

    private static TicketChange Change(string seat, string key, string value)
    {
        var json = $$"""{"Theatre-Seat": "{{seat}}", "updateKey": "{{key}}", "updateValue": {{value}}}""";
        return TicketChange.Parse(Documents.Json(json)).Value!;
    }

    /// <summary>What a write became; null where the store was too busy to say.</summary>
    private static async Task<TicketWrite?> Attempt(Func<Task<TicketWrite>> write)
    {
        try
        {
            return await write();
        }
        catch (Refusals.StoreBusy)
        {
            return null;
        }
    }
}
