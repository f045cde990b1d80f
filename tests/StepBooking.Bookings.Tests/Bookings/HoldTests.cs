using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Bookings;

/// <summary>Seats that are held before anybody books them: nobody but the store itself ends or moves them.</summary>
public sealed class HoldTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private static readonly Actor Caller = Ledger.By("ReleaseHold");

    [Fact]
    public async Task A_hold_given_back_frees_its_seats_and_guard_and_leaves_no_work()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Hold(ledger, "alice", onePending: true, "1A", "1B");

        var closed = (await ledger.Store.CloseHoldAsync(held.Id, BookingStatus.Cancelled, Caller))!;

        Assert.Equal(BookingStatus.Cancelled, closed.Status);
        Assert.Null(closed.Phase);
        Assert.Empty(closed.Owes);
        Assert.Null(closed.DueShard);
        Assert.Null(closed.DueAt);
        Assert.Equal("released", closed.Reason!.Code);
        Assert.Equal(("HELD", "CANCELLED", "ReleaseHold"), (closed.Trail[^1].From, closed.Trail[^1].To, closed.Trail[^1].By));
        Assert.Null(closed.Trail[^1].Execution);
        Assert.Equal(string.Empty, await ledger.Legs("1A"));
        Assert.Equal(string.Empty, await ledger.Legs("1B"));
        Assert.Null(await ledger.Table.GetAsync(Keys.Guard("alice", ledger.Train.Id)));
    }

    [Fact]
    public async Task Closed_twice_it_is_closed_once()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Hold(ledger, "alice", onePending: false, "1A");

        await ledger.Store.CloseHoldAsync(held.Id, BookingStatus.Cancelled, Caller);
        var again = (await ledger.Store.CloseHoldAsync(held.Id, BookingStatus.Expired, Caller))!;

        Assert.Equal(BookingStatus.Cancelled, again.Status);
        Assert.Equal(2, again.Trail.Count);
    }

    [Fact]
    public async Task It_expires_only_once_it_is_over()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Hold(ledger, "alice", onePending: false, "1A");

        Assert.Equal(BookingPhase.Held, (await ledger.Store.CloseHoldAsync(held.Id, BookingStatus.Expired, Caller))!.Phase);
        ledger.Clock.Advance(held.Until!.Value - ledger.Clock.GetUtcNow());
        Assert.Equal(BookingStatus.Expired, (await ledger.Store.CloseHoldAsync(held.Id, BookingStatus.Cancelled, Caller))!.Status);
    }

    [Fact]
    public async Task One_that_is_over_releases_nothing_that_is_anothers_by_now()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Hold(ledger, "alice", onePending: false, "1A", "1B");
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        var other = await Hold(ledger, "bob", onePending: false, "1B");

        var closed = (await ledger.Store.CloseHoldAsync(held.Id, BookingStatus.Expired, Caller))!;

        Assert.Equal(BookingStatus.Expired, closed.Status);
        Assert.Equal(string.Empty, await ledger.Legs("1A"));
        Assert.Equal("l0=(b)", await ledger.Legs("1B", (other.Id, "b")));
    }

    [Fact]
    public async Task What_has_an_execution_or_a_payment_is_no_hold_any_more()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booked = await Hold(ledger, "alice", onePending: false, "1A");
        var paid = await Hold(ledger, "bob", onePending: false, "1B");
        await ledger.Store.BookHoldAsync(booked, Caller);
        await ledger.Store.RecordPaymentAsync(paid.Id, "pi_1");
        ledger.Clock.Advance(TimeSpan.FromHours(1));

        foreach (var id in (string[])[booked.Id, paid.Id])
        {
            Assert.Equal(BookingPhase.Held, (await ledger.Store.CloseHoldAsync(id, BookingStatus.Cancelled, Caller))!.Phase);
        }

        Assert.Equal("l0=(a)", await ledger.Legs("1A", (booked.Id, "a")));
        Assert.Null(await ledger.Store.CloseHoldAsync(Guid.NewGuid().ToString(), BookingStatus.Cancelled, Caller));
    }

    [Fact]
    public async Task Of_booking_and_closing_at_once_exactly_one_wins()
    {
        var ledger = await Ledger.Empty(dynamo);
        for (var round = 1; round <= 8; round++)
        {
            var held = await Hold(ledger, "alice", onePending: false, "1A");

            var book = Attempt(() => ledger.Store.BookHoldAsync(held, Caller));
            var close = Attempt(() => ledger.Store.CloseHoldAsync(held.Id, BookingStatus.Cancelled, Caller));
            await Task.WhenAll(book, close);

            var standing = (await ledger.Store.GetAsync(held.Id))!;
            Assert.Equal(standing.IsFinal, standing.Execution is null);
            Assert.Equal(standing.IsFinal ? string.Empty : "l0=(a)", await ledger.Legs("1A", (held.Id, "a")));
            await ledger.Seats.ReleaseAsync(standing);
        }
    }

    [Fact]
    public async Task A_new_hold_closes_the_one_that_is_over_and_still_has_the_guard()
    {
        var ledger = await Ledger.Empty(dynamo);
        var old = await Hold(ledger, "alice", onePending: true, "1A");

        var refusal = await Assert.ThrowsAsync<PendingBookingExists>(() => Hold(ledger, "alice", onePending: true, "1B"));
        Assert.Equal(old.Id, refusal.BookingId);

        ledger.Clock.Advance(TimeSpan.FromHours(1));
        var held = await Hold(ledger, "alice", onePending: true, "1B");

        Assert.Equal(BookingStatus.Expired, (await ledger.Store.GetAsync(old.Id))!.Status);
        Assert.Equal(held.Id, (await ledger.Table.GetAsync(Keys.Guard("alice", ledger.Train.Id)))!["b"].S);
    }

    [Fact]
    public async Task Extending_moves_the_booking_and_every_seat_together()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Hold(ledger, "alice", onePending: false, "1A", "1B");
        var until = held.Until!.Value.AddMinutes(5);

        var longer = (await ledger.Store.ExtendHoldAsync(held, until, Caller))!;

        Assert.Equal(until, longer.Until);
        Assert.Equal(until + Due.Grace, longer.DueAt);
        foreach (var seat in held.Seats)
        {
            var item = (await ledger.Table.GetAsync(Keys.Seat(ledger.Train.Id, seat)))!;
            Assert.Equal(until.ToUnixTimeMilliseconds(), Item.ToLong(item["l0"].M["u"]));
        }
    }

    [Fact]
    public async Task Extending_late_or_to_an_earlier_time_changes_nothing()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Hold(ledger, "alice", onePending: false, "1A", "1B");
        Assert.Equal(held.Until, (await ledger.Store.ExtendHoldAsync(held, held.Until!.Value.AddMinutes(-1), Caller))!.Until);

        ledger.Clock.Advance(TimeSpan.FromHours(1));
        var other = await Hold(ledger, "bob", onePending: false, "1B");
        await Assert.ThrowsAsync<HoldOver>(() => ledger.Store.ExtendHoldAsync(held, held.Until!.Value.AddHours(2), Caller));

        Assert.Equal(held.Until, (await ledger.Store.GetAsync(held.Id))!.Until);
        Assert.Equal("l0=(b)", await ledger.Legs("1B", (other.Id, "b")));
    }

    [Fact]
    public async Task A_booked_or_closed_hold_is_not_extended()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Hold(ledger, "alice", onePending: false, "1A");
        await ledger.Store.BookHoldAsync(held, Caller);

        var standing = (await ledger.Store.ExtendHoldAsync(held, held.Until!.Value.AddMinutes(5), Caller))!;

        Assert.Equal(held.Until, standing.Until);
    }

    [Fact]
    public async Task Booking_it_writes_its_execution_once_and_never_late()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Hold(ledger, "alice", onePending: false, "1A");
        var late = await Hold(ledger, "bob", onePending: false, "1B");

        Assert.Equal(held.Id, (await ledger.Store.BookHoldAsync(held, Caller))!.Execution);
        var again = (await ledger.Store.BookHoldAsync(held, Caller))!;
        Assert.Equal((held.Id, 2), (again.Execution, again.Trail.Count));

        ledger.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null((await ledger.Store.BookHoldAsync(late, Caller))!.Execution);
    }

    private static Task<Exception?> Attempt(Func<Task> act) => Record.ExceptionAsync(act);

    private static async Task<Booking> Hold(Ledger ledger, string customer, bool onePending, params string[] seats)
    {
        var order = ledger.Order(customer, LegRange.Whole, seats);
        var selection = order.Selection with { Offering = order.Selection.Offering with { OnePending = onePending } };
        await ledger.Store.HoldAsync(order with { Execution = null, Selection = selection, HeldRequest = "{}" }, Ledger.By("PlaceHold"));
        return (await ledger.Store.GetAsync(order.BookingId))!;
    }
}
