using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Bookings;

public sealed class ApprovalTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private static readonly Actor Provider = new("AcceptBooking", null);
    private static readonly Reason Rejected = new("rejected", null, "The provider rejected it.");

    [Fact]
    public async Task Its_seats_are_reserved_and_the_provider_is_owed_a_question_in_one_write()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Held(ledger);

        var reservation = await ledger.Store.ReserveAsync(held, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));

        var booking = (await ledger.Store.GetAsync(held.Id))!;
        Assert.Equal(new Reservation(BookingPhase.Reserved, ledger.Clock.GetUtcNow().AddHours(24), IsNew: true), reservation);
        Assert.Equal((BookingStatus.Pending, BookingPhase.Reserved), (booking.Status, booking.Phase));
        Assert.Equal(reservation.ApproveBy, booking.ApproveBy);
        Assert.Equal([Debt.Ask], booking.Owes);
        Assert.Equal(ledger.Clock.GetUtcNow().AddMinutes(1), booking.DueAt);
        Assert.Equal("l0=a", await ledger.Legs("1A", (held.Id, "a")));
        Assert.Equal(["HELD", "RESERVED"], booking.Trail.Select(entry => entry.To));
    }

    [Fact]
    public async Task The_providers_time_never_goes_past_the_start_of_what_is_booked()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Held(ledger);
        ledger.Clock.Advance(TimeSpan.FromMinutes(5));

        var reservation = await ledger.Store.ReserveAsync(held, TimeSpan.FromDays(6), Ledger.By("ReserveSeats"));

        Assert.Equal(ledger.Train.Start.ToUniversalTime(), reservation.ApproveBy);
    }

    [Fact]
    public async Task Reserved_again_it_answers_what_it_wrote_and_moves_no_limit()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Held(ledger);
        var first = await ledger.Store.ReserveAsync(held, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await ledger.Store.ReserveAsync(held, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));

        Assert.Equal(first with { IsNew = false }, again);
        Assert.Equal(first.ApproveBy, (await ledger.Store.GetAsync(held.Id))!.ApproveBy);
    }

    [Fact]
    public async Task Every_token_is_kept_once_and_only_while_the_provider_is_to_answer()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Held(ledger);

        Assert.False((await ledger.Store.KeepTokenAsync(held.Id, "t0")).Written);
        await Reserve(ledger, held);
        foreach (var token in new[] { "t1", "t2", "t1" })
            Assert.True((await ledger.Store.KeepTokenAsync(held.Id, token)).Written);
        await ledger.Store.AcceptAsync(held.Id, Provider);
        var late = await ledger.Store.KeepTokenAsync(held.Id, "t3");

        Assert.Equal((false, BookingPhase.Capturing), (late.Written, late.Booking!.Phase));
        Assert.Equal(["t1", "t2"], (await ledger.Store.GetAsync(held.Id))!.Tokens.Order());
    }

    [Fact]
    public async Task A_token_of_a_booking_that_is_not_there_makes_none()
    {
        var ledger = await Ledger.Empty(dynamo);
        var id = Guid.NewGuid().ToString();

        Assert.Equal(new WriteAnswer(false, null), await ledger.Store.KeepTokenAsync(id, "t1"));
        Assert.Equal(new WriteAnswer(false, null), await ledger.Store.AcceptAsync(id, Provider));
        Assert.Equal(new WriteAnswer(false, null), await ledger.Store.RejectAsync(id, Rejected, Provider));
        Assert.Null(await ledger.Store.GetAsync(id));
    }

    [Fact]
    public async Task Accepted_it_is_past_the_pivot_and_owes_no_question()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Held(ledger);
        await Reserve(ledger, held);
        ledger.Clock.Advance(TimeSpan.FromHours(2));

        var accepted = await ledger.Store.AcceptAsync(held.Id, Provider);

        Assert.True(accepted.Written);
        Assert.Equal((BookingPhase.Capturing, ledger.Clock.GetUtcNow()), (accepted.Booking!.Phase, accepted.Booking.AcceptedAt));
        Assert.Empty(accepted.Booking.Owes);
        Assert.Equal(ledger.Clock.GetUtcNow().AddMinutes(20), accepted.Booking.DueAt);
        Assert.Equal(("RESERVED", "CAPTURING", "AcceptBooking"), Last(accepted.Booking));
    }

    [Fact]
    public async Task Rejected_it_owes_what_every_stop_owes_and_says_why()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Held(ledger);
        await Reserve(ledger, held);

        var rejected = await ledger.Store.RejectAsync(held.Id, Rejected, new Actor("RejectBooking", null));

        Assert.Equal((BookingPhase.Undoing, BookingStatus.Rejected, Rejected), (rejected.Booking!.Phase, rejected.Booking.Why, rejected.Booking.Reason));
        Assert.Equal([Debt.Pay, Debt.Seats], rejected.Booking.Owes.Order());
        Assert.Equal(("RESERVED", "UNDOING", "RejectBooking"), Last(rejected.Booking));
        Assert.Equal("rejected", rejected.Booking.Trail[^1].Why);
    }

    [Fact]
    public async Task A_booking_that_is_only_held_can_be_neither_accepted_nor_rejected()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Held(ledger);

        var accepted = await ledger.Store.AcceptAsync(held.Id, Provider);
        var rejected = await ledger.Store.RejectAsync(held.Id, Rejected, Provider);

        Assert.Equal((false, BookingPhase.Held), (accepted.Written, accepted.Booking!.Phase));
        Assert.Equal((false, BookingPhase.Held), (rejected.Written, rejected.Booking!.Phase));
    }

    [Fact]
    public async Task Of_accept_reject_and_a_stop_at_once_exactly_one_wins()
    {
        var ledger = await Ledger.Empty(dynamo);
        for (var round = 0; round < 6; round++)
        {
            var held = await Held(ledger);
            await Reserve(ledger, held);

            var accept = ledger.Store.AcceptAsync(held.Id, Provider);
            var reject = ledger.Store.RejectAsync(held.Id, Rejected, Provider);
            var stop = Record.ExceptionAsync(() => ledger.Store.StopAsync(Ledger.Stop(held), Ledger.By("UndoPayment")));
            Assert.True(await stop is null or StoreBusy);

            var booking = (await ledger.Store.GetAsync(held.Id))!;
            Assert.Equal((await accept).Written, booking.Phase == BookingPhase.Capturing);
            Assert.False((await accept).Written && (await reject).Written);
            Assert.Equal(3, booking.Trail.Count);
            await ledger.Seats.ReleaseAsync(booking);
        }
    }

    [Fact]
    public async Task Once_asked_nobody_looks_before_the_providers_time_is_over()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Held(ledger);
        await Reserve(ledger, held);
        var waiting = (await ledger.Store.GetAsync(held.Id))!;

        Assert.True(await ledger.Store.SettleAskAsync(waiting, Ledger.By("RequestApproval")));
        Assert.False(await ledger.Store.SettleAskAsync(waiting, Ledger.By("RequestApproval")));

        var asked = (await ledger.Store.GetAsync(held.Id))!;
        Assert.Empty(asked.Owes);
        Assert.Equal(asked.ApproveBy!.Value.AddMinutes(15), asked.DueAt);
        Assert.Equal("asked", asked.Trail[^1].Why);
        Assert.Equal(3, asked.Trail.Count);
    }

    [Fact]
    public async Task A_question_noted_after_the_decision_changes_nothing()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await Held(ledger);
        await Reserve(ledger, held);
        var waiting = (await ledger.Store.GetAsync(held.Id))!;
        var rejected = (await ledger.Store.RejectAsync(held.Id, Rejected, Provider)).Booking!;

        Assert.False(await ledger.Store.SettleAskAsync(waiting, Ledger.By("RequestApproval")));

        var standing = (await ledger.Store.GetAsync(held.Id))!;
        Assert.Equal((rejected.DueAt, rejected.Trail.Count), (standing.DueAt, standing.Trail.Count));
    }

    private static async Task<Booking> Held(Ledger ledger)
    {
        var order = ledger.Order(LegRange.Whole, "1A");
        var selection = order.Selection with { Offering = ledger.Train with { Approval = true } };
        await ledger.Store.HoldAsync(order with { Selection = selection }, Ledger.By("CheckAvailability"));
        return (await ledger.Store.GetAsync(order.BookingId))!;
    }

    private static Task<Reservation> Reserve(Ledger ledger, Booking held) =>
        ledger.Store.ReserveAsync(held, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));

    private static (string? From, string To, string By) Last(Booking booking) =>
        (booking.Trail[^1].From, booking.Trail[^1].To, booking.Trail[^1].By);
}
