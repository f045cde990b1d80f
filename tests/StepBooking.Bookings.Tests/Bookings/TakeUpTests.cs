using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Seats;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Bookings;

public sealed class TakeUpTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task Of_those_who_read_the_same_row_one_takes_it_up_and_it_is_due_later()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await ledger.Held(LegRange.Whole, "1A");
        ledger.Clock.Advance(TimeSpan.FromMinutes(40));

        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ledger.Store.TakeUpAsync(held)));

        var winner = Assert.Single(taken, each => each is not null)!;
        Assert.Equal(1, winner.Recoveries);
        Assert.Equal(ledger.Clock.GetUtcNow().AddMinutes(20), winner.DueAt);
        Assert.Equal(2, (await ledger.Store.TakeUpAsync(winner))!.Recoveries);
        Assert.Null(await ledger.Store.TakeUpAsync(winner));
    }

    [Fact]
    public async Task What_is_parked_is_taken_up_by_an_operator_alone()
    {
        var ledger = await Ledger.Empty(dynamo);
        var taken = (await ledger.Store.TakeUpAsync(await ledger.Held(LegRange.Whole, "1A")))!;
        Assert.True(await ledger.Store.GiveUpAsync(taken));
        var parked = (await ledger.Store.GetAsync(taken.Id))!;

        Assert.True(parked.IsParked);
        Assert.Null(await ledger.Store.TakeUpAsync(parked));
        var redriven = (await ledger.Store.RedriveAsync(parked, Ledger.By("RedriveParked")))!;

        Assert.Equal((2, 1, false), (redriven.Recoveries, redriven.RecoveriesAtRedrive, redriven.IsParked));
        Assert.Equal("RedriveParked", redriven.Trail[^1].By);
        Assert.Null(await ledger.Store.RedriveAsync(parked, Ledger.By("RedriveParked")));
    }

    [Fact]
    public async Task Giving_up_what_changed_since_it_was_seen_does_nothing()
    {
        var ledger = await Ledger.Empty(dynamo);
        var taken = (await ledger.Store.TakeUpAsync(await ledger.Held(LegRange.Whole, "1A")))!;
        await ledger.Store.StopAsync(Ledger.Stop(taken), Ledger.By("UndoPayment"));

        Assert.False(await ledger.Store.GiveUpAsync(taken));
        Assert.True(await ledger.Store.GiveUpAsync((await ledger.Store.GetAsync(taken.Id))!));
    }

    [Fact]
    public async Task A_cancellation_asked_for_since_it_was_seen_keeps_a_booking_from_being_given_up()
    {
        var ledger = await Ledger.Empty(dynamo);
        var taken = (await ledger.Store.TakeUpAsync(await ledger.Held(LegRange.Whole, "1A")))!;
        var asked = new Cancellation("00000000000a", ledger.Clock.GetUtcNow(), "alice", null, null, null);
        await ledger.Store.AskCancellationAsync(taken, asked);

        Assert.False(await ledger.Store.GiveUpAsync(taken));
        Assert.True(await ledger.Store.GiveUpAsync((await ledger.Store.GetAsync(taken.Id))!));
    }

    [Fact]
    public async Task What_is_not_there_is_neither_taken_up_nor_made()
    {
        var ledger = await Ledger.Empty(dynamo);
        var never = new Booking { Id = Guid.NewGuid().ToString(), Request = "x", Status = BookingStatus.Rejected };

        Assert.Null(await ledger.Store.TakeUpAsync(never));
        Assert.Null(await ledger.Store.RedriveAsync(never, Ledger.By("RedriveParked")));
        Assert.False(await ledger.Store.GiveUpAsync(never));
        await ledger.Store.LookLaterAsync(never);
        await ledger.Store.LeaveDueAsync(never);

        Assert.Null(await ledger.Store.GetAsync(never.Id));
    }

    [Fact]
    public async Task What_is_due_is_listed_by_its_shard_and_page_and_leaves_it_when_it_is_looked_at_later()
    {
        var ledger = await Ledger.Empty(dynamo);
        var bookings = new List<Booking>();
        for (var number = 1; number <= 4; number++)
            bookings.Add(await ledger.Held(LegRange.Whole, $"{number}A"));
        Assert.Empty(await DueOf(ledger, bookings));
        ledger.Clock.Advance(TimeSpan.FromMinutes(25));

        Assert.Equal(bookings.Select(each => each.Id).Order(), await DueOf(ledger, bookings));
        await ledger.Store.LookLaterAsync(bookings[0]);
        await ledger.Store.LookLaterAsync(bookings[0]);

        Assert.Equal(bookings.Skip(1).Select(each => each.Id).Order(), await DueOf(ledger, bookings));
        Assert.Equal(ledger.Clock.GetUtcNow().AddMinutes(20), (await ledger.Store.GetAsync(bookings[0].Id))!.DueAt);
    }

    [Fact]
    public async Task Only_what_owes_nothing_leaves_the_list()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await ledger.Held(LegRange.Whole, "1A");
        await ledger.Store.StopAsync(Ledger.Stop(held), Ledger.By("UndoPayment"));
        await ledger.Store.CloseAsync(held.Id, null, Ledger.By("CloseBooking"));
        var owing = (await ledger.Store.GetAsync(held.Id))!;

        await ledger.Store.LeaveDueAsync(owing);

        Assert.NotNull((await ledger.Store.GetAsync(held.Id))!.DueAt);
    }

    private static async Task<IEnumerable<string>> DueOf(Ledger ledger, IEnumerable<Booking> bookings)
    {
        List<string> due = [];
        foreach (var shard in bookings.Select(each => Due.ShardOf(each.Id)).Distinct())
        {
            DuePage? page = null;
            do
            {
                page = await ledger.Store.ListDueAsync(shard, 1, page?.Next);
                due.AddRange(page.Items.Select(each => each.Id));
            }
            while (page.Next is not null);
        }

        return due.Order();
    }
}
