using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Bookings;

public sealed class TransitionTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task Of_a_stop_and_the_pivot_at_once_exactly_one_wins()
    {
        var ledger = await Ledger.Empty(dynamo);
        for (var round = 1; round <= 8; round++)
        {
            var booking = await ledger.Held(LegRange.Whole, "1A");

            var pivot = Record.ExceptionAsync(() => ledger.Store.ReserveAsync(booking, Ledger.ApprovalLimit, Ledger.By("ReserveSeats")));
            var stop = Record.ExceptionAsync(() => ledger.Store.StopAsync(Ledger.Stop(booking), Ledger.By("UndoPayment")));
            var failures = await Task.WhenAll(pivot, stop);

            Assert.All(failures, failure => Assert.True(failure is null or StoreBusy or BookingStopped, failure?.ToString()));
            var standing = (await ledger.Store.GetAsync(booking.Id))!;
            Assert.True(standing.Phase is BookingPhase.Capturing or BookingPhase.Undoing or BookingPhase.Held);
            Assert.Equal(standing.Phase == BookingPhase.Capturing ? "l0=a" : "l0=(a)", await ledger.Legs("1A", (booking.Id, "a")));
            await ledger.Seats.ReleaseAsync(booking);
        }
    }

    [Fact]
    public async Task Settling_what_is_not_there_makes_no_booking()
    {
        var ledger = await Ledger.Empty(dynamo);
        var never = new Booking
        {
            Id = Guid.NewGuid().ToString(),
            Request = "x",
            Status = BookingStatus.Rejected,
            Owes = new HashSet<string> { Debt.Note },
        };

        await ledger.Store.SettleAsync(never, Debt.Note);

        Assert.Null(await ledger.Store.GetAsync(never.Id));
    }

    [Fact]
    public async Task Settling_the_last_debt_of_a_pending_booking_keeps_it_due()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await ledger.Held(LegRange.Whole, "1A");
        var stopped = (await ledger.Store.StopAsync(Ledger.Stop(held), Ledger.By("UndoPayment"))).Booking;

        await ledger.Store.SettleAsync(stopped, Debt.Pay);
        await ledger.Store.SettleAsync(stopped, Debt.Seats);

        var standing = (await ledger.Store.GetAsync(held.Id))!;
        Assert.Empty(standing.Owes);
        Assert.NotNull(standing.DueAt);
    }

    [Fact]
    public async Task Parking_what_changed_since_it_was_seen_does_nothing()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await ledger.Held(LegRange.Whole, "1A");
        await ledger.Store.StopAsync(Ledger.Stop(held), Ledger.By("UndoPayment"));
        await ledger.Store.CloseAsync(held.Id, held.Request, Ledger.By("CloseBooking"));
        var seen = (await ledger.Store.GetAsync(held.Id))!;
        await ledger.Store.SettleAsync(seen, Debt.Pay);

        Assert.False(await ledger.Store.ParkAsync(seen, Debt.OfChain));
        Assert.True(await ledger.Store.ParkAsync((await ledger.Store.GetAsync(held.Id))!, Debt.OfChain));
    }

    [Fact]
    public async Task A_payment_is_written_down_once_and_only_while_the_booking_is_held()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await ledger.Held(LegRange.Whole, "1A");

        Assert.True(await ledger.Store.RecordPaymentAsync(held.Id, "pi_1"));
        Assert.False(await ledger.Store.RecordPaymentAsync(held.Id, "pi_2"));

        Assert.Equal("pi_1", (await ledger.Store.GetAsync(held.Id))!.Pay);
        Assert.False(await ledger.Store.RecordPaymentAsync(Guid.NewGuid().ToString(), "pi_3"));
    }

    [Fact]
    public async Task A_booking_that_is_only_held_names_no_execution()
    {
        var ledger = await Ledger.Empty(dynamo);
        var order = ledger.Order(LegRange.Whole, "1A") with { Execution = null };

        await ledger.Store.HoldAsync(order, Ledger.By("PlaceHold"));

        Assert.Null((await ledger.Store.GetAsync(order.BookingId))!.Execution);
    }
}
