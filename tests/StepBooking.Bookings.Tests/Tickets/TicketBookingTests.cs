using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Tickets;

/// <summary>A ticket is booked as any seat is: the quote of its booking is the ticket's price when it is held.</summary>
public sealed class TicketBookingTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task A_booking_costs_what_its_tickets_cost_when_they_are_held()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");
        await office.Create("1-A10", price: 20);
        await office.Reprice("1-A9", 1299);

        var booking = await office.Hold(ticket.OfferingId, "1-A9", "1-A10");

        Assert.Equal((3299L, "USD"), (booking.Amount!.Value, booking.Currency));
        Assert.Equal([2000L, 1299L], booking.Prices);
    }

    [Fact]
    public async Task A_price_that_changes_between_the_quote_and_the_hold_is_quoted_again()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");
        var order = await office.Order(ticket.OfferingId, "1-A9");
        await office.Reprice("1-A9", 1299);

        await Assert.ThrowsAsync<StoreBusy>(() => office.Hold(order));

        Assert.Null(await office.Bookings.GetAsync(order.BookingId));
        Assert.Equal(1299L, (await office.Hold(ticket.OfferingId, "1-A9")).Amount);
    }

    [Fact]
    public async Task A_ticket_that_is_deleted_between_the_quote_and_the_hold_is_not_held()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");
        var order = await office.Order(ticket.OfferingId, "1-A9");
        await office.Tickets.RemoveAsync(ticket.Seat);

        await Assert.ThrowsAsync<StoreBusy>(() => office.Hold(order));
        Assert.Equal("seats[0]", (await office.Select(ticket.OfferingId, "1-A9")).Refusal?.Field);
    }

    [Fact]
    public async Task A_seat_that_another_has_is_taken_whatever_it_costs()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");
        var late = await office.Order(ticket.OfferingId, "1-A9");
        await office.Sell(ticket.OfferingId, "1-A9");

        Assert.Equal("Not free: 1-A9.", (await Assert.ThrowsAsync<SeatsTaken>(() => office.Hold(late))).Reason.Detail);
    }

    [Fact]
    public async Task A_seat_without_a_ticket_for_this_show_is_none_of_it()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");
        await office.Create("1-A10", "Up");

        foreach (var seat in (string[])["1-A10", "1-A11", "2-A9", "A9"])
            Assert.Equal("seats[0]", (await office.Select(ticket.OfferingId, seat)).Refusal?.Field);
    }

    [Fact]
    public async Task Repricing_takes_away_a_hold_that_is_over_so_that_a_slow_clock_reserves_nothing()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");
        var held = await office.Hold(ticket.OfferingId, "1-A9");
        office.Clock.Advance(TimeSpan.FromMinutes(11));
        await office.Reprice("1-A9", 1299);
        var slow = new BookingStore(office.Table, new ManualTimeProvider(office.Clock.GetUtcNow().AddMinutes(-10)));

        await Assert.ThrowsAsync<HoldOver>(() => slow.ReserveAsync(held, TimeSpan.FromHours(24), new Actor("ReserveSeats", null)));
    }

    [Fact]
    public async Task Of_booking_repricing_and_deleting_at_once_no_one_ends_with_another_price_than_its_ticket()
    {
        var office = await BoxOffice.Empty(dynamo);
        for (var round = 1; round <= 8; round++)
        {
            var seat = $"1-R{round}";
            var ticket = await office.Create(seat);
            var order = await office.Order(ticket.OfferingId, seat);

            var hold = Record.ExceptionAsync(() => office.Hold(order));
            var reprice = Record.ExceptionAsync(() => office.Reprice(seat, 1299));
            var remove = round % 2 == 0 ? Record.ExceptionAsync(() => office.Tickets.RemoveAsync(ticket.Seat)) : Task.FromResult<Exception?>(null);
            await Task.WhenAll(hold, reprice, remove);

            if (await office.Bookings.GetAsync(order.BookingId) is { } booking)
                Assert.Equal(booking.Amount, (await office.Ticket(seat)).Price);
        }
    }
}
