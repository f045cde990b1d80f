using StepBooking.Bookings.Tickets;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Tickets;

/// <summary>Events of price changes come at least once, and in any order.</summary>
public sealed class PriceNoteTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task A_lower_price_is_noted_with_its_discount()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");
        var change = await Change(office, 1299);

        Assert.Equal(NoteOutcome.Noted, await office.Tickets.NoteAsync(change));

        var ticket = await office.Ticket("1-A9");
        Assert.Equal(new PriceNote(change.At, 1599, 18.76m, IsDiscounted: true, IsTold: false), ticket.Note);
        Assert.Null(ticket.Unprocessed);
        Assert.Equal(1299, ticket.Price);
    }

    [Fact]
    public async Task A_higher_price_is_no_discount_and_takes_the_percentage_away()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");
        await office.Tickets.NoteAsync(await Change(office, 1299));

        var change = await Change(office, 1399);
        await office.Tickets.NoteAsync(change);

        Assert.Equal(new PriceNote(change.At, 1299, null, IsDiscounted: false, IsTold: false), (await office.Ticket("1-A9")).Note);
    }

    [Fact]
    public async Task What_comes_twice_is_noted_once_and_told_until_it_was()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");
        var change = await Change(office, 1299);

        await office.Tickets.NoteAsync(change);
        Assert.Equal(NoteOutcome.Noted, await office.Tickets.NoteAsync(change));
        await office.Tickets.ToldAsync(change);
        Assert.Equal(NoteOutcome.Told, await office.Tickets.NoteAsync(change));
        Assert.True((await office.Ticket("1-A9")).Note!.IsTold);
    }

    [Fact]
    public async Task What_comes_late_is_overtaken()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");
        var (first, second) = (await Change(office, 1299), await Change(office, 999));

        await office.Tickets.NoteAsync(second);
        Assert.Equal(NoteOutcome.Overtaken, await office.Tickets.NoteAsync(first));
        await office.Tickets.ToldAsync(first);

        Assert.Equal((second.At, 1299L, false), ((await office.Ticket("1-A9")).Note!.At, (await office.Ticket("1-A9")).Note!.Previous, (await office.Ticket("1-A9")).Note!.IsTold));
    }

    [Fact]
    public async Task A_change_of_a_ticket_that_is_gone_makes_none_and_touches_no_later_one()
    {
        var office = await BoxOffice.Empty(dynamo);
        var ticket = await office.Create("1-A9");
        var change = await Change(office, 1299);
        await office.Tickets.RemoveAsync(ticket.Seat);

        Assert.Equal(NoteOutcome.Gone, await office.Tickets.NoteAsync(change));
        Assert.Null(await office.Tickets.GetAsync(ticket.Seat));
        await office.Tickets.ToldAsync(change);
        Assert.Null(await office.Tickets.GetAsync(ticket.Seat));

        office.Clock.Advance(TimeSpan.FromSeconds(1));
        await office.Create("1-A9");
        Assert.Equal(NoteOutcome.Gone, await office.Tickets.NoteAsync(change));
        Assert.Null((await office.Ticket("1-A9")).Note);
    }

    [Fact]
    public async Task In_whatever_order_and_however_often_they_come_the_last_change_stays()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Create("1-A9");
        PriceChange[] changes = [await Change(office, 1299), await Change(office, 999), await Change(office, 1499)];

        foreach (var order in (int[][])[[0, 1, 2], [2, 1, 0], [1, 2, 0, 1, 2], [2, 0, 2, 1]])
        {
            foreach (var index in order)
                await office.Tickets.NoteAsync(changes[index]);
            Assert.Equal(
                (changes[2].At, 999L, false),
                ((await office.Ticket("1-A9")).Note!.At, (await office.Ticket("1-A9")).Note!.Previous, (await office.Ticket("1-A9")).Note!.IsDiscounted));
        }
    }

    private static async Task<PriceChange> Change(BoxOffice office, long price)
    {
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await office.Reprice("1-A9", price)).Ticket!.Unprocessed!;
    }
}
