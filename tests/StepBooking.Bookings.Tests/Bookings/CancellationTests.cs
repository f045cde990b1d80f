using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Bookings;

public sealed class CancellationTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private const string One = "00000000000a";
    private const string Two = "00000000000b";

    [Fact]
    public async Task What_is_asked_for_is_written_once_with_who_and_when_and_somebody_looks_at_it()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await Confirmed(ledger, "1A", "1B");
        await SettleNote(ledger, booking);
        booking = await Read(ledger, booking);
        Assert.Null(booking.DueAt);

        var asked = await ledger.Store.AskCancellationAsync(booking, Asked(ledger, One, "1A"));
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await ledger.Store.AskCancellationAsync(booking, Asked(ledger, One, "1B"));

        Assert.Equal(["1A"], asked!.Cancels[One].Wanted!);
        Assert.Equal(["1A"], again!.Cancels[One].Wanted!);
        Assert.Equal(asked.Cancels[One].Asked, again.Cancels[One].Asked);
        Assert.NotNull(asked.DueAt);
        Assert.Equal(Due.ShardOf(booking.Id), asked.DueShard);
        var entry = again.Trail[^1];
        Assert.Equal(("CONFIRMED", "CONFIRMED", "alice", "cancel-asked"), (entry.From, entry.To, entry.By, entry.Why));
        Assert.Equal($"{booking.Id}-c-{One}", entry.Execution);
    }

    [Fact]
    public async Task A_part_can_be_asked_for_of_a_confirmed_booking_only()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await ledger.Held(LegRange.Whole, "1A", "1B");

        var standing = await ledger.Store.AskCancellationAsync(held, Asked(ledger, One, "1A"));

        Assert.Empty(standing!.Cancels);
        Assert.NotEmpty((await ledger.Store.AskCancellationAsync(held, Asked(ledger, One)))!.Cancels);
    }

    [Fact]
    public async Task Asking_makes_no_booking_that_is_not_there()
    {
        var ledger = await Ledger.Empty(dynamo);
        var never = (await ledger.Held(LegRange.Whole, "1A")) with { Id = Guid.NewGuid().ToString() };

        Assert.Null(await ledger.Store.AskCancellationAsync(never, Asked(ledger, One)));
        Assert.Null(await ledger.Store.StopByCustomerAsync(never, Ledger.By("alice")));
        Assert.Null(await ledger.Store.GetAsync(never.Id));
    }

    [Fact]
    public async Task A_part_takes_its_seats_out_with_their_prices_and_owes_what_it_causes()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await Ask(ledger, await Confirmed(ledger, "1A", "1B", "2A"), One, "1B");

        var (decided, standing) = await Decide(ledger, booking, One);

        Assert.True(decided);
        Assert.Equal(BookingStatus.Confirmed, standing.Status);
        Assert.Equal(["1A", "2A"], standing.Seats);
        Assert.Equal(2, standing.Prices.Count);
        Assert.Equal(["1B"], standing.Cancels[One].Seats!);
        Assert.Equal(1000, standing.Cancels[One].Amount);
        Assert.True(standing.Owes.SetEquals([Debt.Note, $"refund:{One}", $"seats:{One}", $"note:{One}"]));
        Assert.Equal(("CONFIRMED", "CONFIRMED", "cancelled"), (standing.Trail[^1].From, standing.Trail[^1].To, standing.Trail[^1].Why));
    }

    [Fact]
    public async Task With_its_last_seat_a_booking_is_cancelled_and_keeps_its_reference()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await Ask(ledger, await Confirmed(ledger, "1A", "1B"), One, "1A");
        (_, booking) = await Decide(ledger, booking, One);
        booking = await Ask(ledger, booking, Two);

        var (_, standing) = await Decide(ledger, booking, Two);

        Assert.Equal((BookingStatus.Cancelled, "cancelled"), (standing.Status, standing.Reason!.Code));
        Assert.Empty(standing.Seats);
        Assert.Empty(standing.Prices);
        Assert.Equal(["1B"], standing.Cancels[Two].Seats!);
        Assert.True(standing.WasCaptured);
        Assert.Equal(("CONFIRMED", "CANCELLED"), (standing.Trail[^1].From, standing.Trail[^1].To));
    }

    [Fact]
    public async Task Decided_twice_or_late_it_takes_nothing_more()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await Ask(ledger, await Confirmed(ledger, "1A", "1B"), One, "1A");
        var (_, once) = await Decide(ledger, booking, One);

        var (decided, standing) = await Decide(ledger, booking, One);
        var (late, _) = await Decide(ledger, standing, One);

        Assert.False(decided || late);
        Assert.Equal(once.Trail.Count, standing.Trail.Count);
        Assert.Equal(["1B"], standing.Seats);
    }

    [Fact]
    public async Task Of_two_cancellations_of_one_seat_at_once_one_takes_it()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await Ask(ledger, await Confirmed(ledger, "1A", "1B"), One, "1A");
        booking = await Ask(ledger, booking, Two, "1A");

        var decided = await Task.WhenAll(Decide(ledger, booking, One), Decide(ledger, booking, Two));

        Assert.Single(decided, each => each.Decided);
        var standing = await Read(ledger, booking);
        Assert.Equal(["1B"], standing.Seats);
        Assert.Single(standing.Owes, debt => debt.StartsWith("refund:", StringComparison.Ordinal));
        Assert.Single(standing.OpenCancellations);
    }

    [Fact]
    public async Task The_time_of_asking_decides_what_comes_back()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await Confirmed(ledger, "1A");
        ledger.Clock.Advance(booking.Start!.Value.AddHours(-24) - ledger.Clock.GetUtcNow());
        booking = await Ask(ledger, booking, One);
        ledger.Clock.Advance(TimeSpan.FromHours(30));

        var (_, standing) = await Decide(ledger, booking, One);

        Assert.Equal(1000, standing.Cancels[One].Amount);
    }

    [Fact]
    public async Task Once_begun_nothing_comes_back_and_nothing_is_owed_for_it()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await Confirmed(ledger, "1A");
        ledger.Clock.Advance(booking.Start!.Value - ledger.Clock.GetUtcNow());
        booking = await Ask(ledger, booking, One);

        var (_, standing) = await Decide(ledger, booking, One);

        Assert.Equal(0, standing.Cancels[One].Amount);
        Assert.DoesNotContain($"refund:{One}", standing.Owes);
        Assert.Contains($"seats:{One}", standing.Owes);
    }

    [Fact]
    public async Task Without_a_payment_nothing_is_refunded()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await ledger.Held(LegRange.Whole, "1A");
        await ledger.Store.ReserveAsync(held, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));
        var booking = await Confirm(ledger, held);
        booking = await Ask(ledger, booking, One);

        var (_, standing) = await Decide(ledger, booking, One);

        Assert.Equal(0, standing.Cancels[One].Amount);
        Assert.DoesNotContain($"refund:{One}", standing.Owes);
    }

    [Fact]
    public async Task A_cancellation_of_seats_that_others_cancelled_takes_nothing_and_leaves_the_list_of_what_is_due()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await Ask(ledger, await Confirmed(ledger, "1A", "1B"), One, "1A");
        (_, booking) = await Decide(ledger, booking, One);
        booking = await Ask(ledger, booking, Two, "1A");
        foreach (var debt in booking.Owes)
            await ledger.Store.SettleAsync(await Read(ledger, booking), debt);
        booking = await Read(ledger, booking);
        Assert.NotNull(booking.DueAt);
        Assert.Empty(booking.Owes);

        var (decided, standing) = await Decide(ledger, booking, Two);

        Assert.True(decided);
        Assert.Equal(["1B"], standing.Seats);
        Assert.Equal((0, 0L), (standing.Cancels[Two].Seats!.Count, standing.Cancels[Two].Amount));
        Assert.Empty(standing.Owes);
        Assert.Null(standing.DueAt);
    }

    [Fact]
    public async Task An_undecided_cancellation_keeps_a_booking_due_when_its_last_debt_is_paid()
    {
        var ledger = await Ledger.Empty(dynamo);
        var seen = await Confirmed(ledger, "1A");
        await ledger.Store.AskCancellationAsync(seen, Asked(ledger, One));

        await ledger.Store.SettleAsync(seen, Debt.Note);

        var standing = await Read(ledger, seen);
        Assert.Empty(standing.Owes);
        Assert.NotNull(standing.DueAt);
    }

    [Fact]
    public async Task An_undecided_cancellation_is_never_hidden_by_parking()
    {
        var ledger = await Ledger.Empty(dynamo);
        var seen = await Confirmed(ledger, "1A");
        await ledger.Store.AskCancellationAsync(seen, Asked(ledger, One));

        Assert.False(await ledger.Store.ParkAsync(seen, [Debt.Note]));
        Assert.False(await ledger.Store.ParkAsync(await Read(ledger, seen), [Debt.Note]));
        Assert.NotEqual(Due.Parked, (await Read(ledger, seen)).DueShard);
    }

    [Fact]
    public async Task Asking_takes_a_parked_booking_out_of_the_operators_hands()
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await Confirmed(ledger, "1A");
        Assert.True(await ledger.Store.ParkAsync(booking, [Debt.Note]));

        var asked = await Ask(ledger, booking, One);

        Assert.Equal(Due.ShardOf(booking.Id), asked.DueShard);
    }

    [Theory]
    [InlineData(BookingPhase.Held)]
    [InlineData(BookingPhase.Capturing)]
    public async Task A_customer_stops_what_is_not_paid_yet_and_nothing_else(BookingPhase phase)
    {
        var ledger = await Ledger.Empty(dynamo);
        var booking = await ledger.Held(LegRange.Whole, "1A");
        if (phase == BookingPhase.Capturing)
            await ledger.Store.ReserveAsync(booking, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));

        var standing = (await ledger.Store.StopByCustomerAsync(booking, Ledger.By("alice")))!;
        var again = (await ledger.Store.StopByCustomerAsync(booking, Ledger.By("alice")))!;

        Assert.Equal(phase == BookingPhase.Held ? BookingPhase.Undoing : phase, standing.Phase);
        Assert.Equal(standing.Trail.Count, again.Trail.Count);
        if (phase == BookingPhase.Held)
        {
            Assert.Equal((BookingStatus.Cancelled, "cancelled"), (standing.Why, standing.Reason!.Code));
            Assert.True(standing.Owes.SetEquals(Debt.OfStop));
            Assert.Equal(("HELD", "UNDOING", "alice"), (standing.Trail[^1].From, standing.Trail[^1].To, standing.Trail[^1].By));
        }
    }

    [Fact]
    public async Task Seats_that_are_only_held_are_not_stopped_as_a_booking()
    {
        var ledger = await Ledger.Empty(dynamo);
        var order = ledger.Order(LegRange.Whole, "1A") with { Execution = null };
        await ledger.Store.HoldAsync(order, Ledger.By("PlaceHold"));
        var hold = (await ledger.Store.GetAsync(order.BookingId))!;

        Assert.True(hold.IsOnlyHeld);
        Assert.Equal(BookingPhase.Held, (await ledger.Store.StopByCustomerAsync(hold, Ledger.By("alice")))!.Phase);
    }

    [Fact]
    public async Task A_booking_that_does_not_say_what_each_seat_costs_is_never_cancelled_without_its_refund()
    {
        var ledger = await Ledger.Empty(dynamo);
        var confirmed = await Confirmed(ledger, "1A", "1B");
        var booking = await Ask(ledger, confirmed, One);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Decide(ledger, booking with { Prices = [] }, One));

        var standing = (await ledger.Store.GetAsync(booking.Id))!;
        Assert.Equal((BookingStatus.Confirmed, 2, false), (standing.Status, standing.Seats.Count, standing.Cancels[One].IsDecided));
    }

    [Fact]
    public async Task Held_seats_that_are_being_paid_have_an_execution_and_are_stopped_as_a_booking()
    {
        var ledger = await Ledger.Empty(dynamo);
        var order = ledger.Order(LegRange.Whole, "1A") with { Execution = null };
        await ledger.Store.HoldAsync(order, Ledger.By("PlaceHold"));
        await ledger.Store.RecordPaymentAsync(order.BookingId, "pi_1");

        var paying = (await ledger.Store.GetAsync(order.BookingId))!;
        var stopped = (await ledger.Store.StopByCustomerAsync(paying, Ledger.By("alice")))!;

        Assert.Equal((order.BookingId, false), (paying.Execution, paying.IsOnlyHeld));
        Assert.Equal(BookingPhase.Undoing, stopped.Phase);
    }

    [Fact]
    public async Task Held_seats_that_were_reserved_have_an_execution()
    {
        var ledger = await Ledger.Empty(dynamo);
        var order = ledger.Order(LegRange.Whole, "1A") with { Execution = null };
        await ledger.Store.HoldAsync(order, Ledger.By("PlaceHold"));
        await ledger.Store.ReserveAsync((await ledger.Store.GetAsync(order.BookingId))!, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));

        Assert.Equal(order.BookingId, (await ledger.Store.GetAsync(order.BookingId))!.Execution);
    }

    [Fact]
    public async Task A_capturing_booking_is_never_decided_as_nothing_to_cancel()
    {
        var ledger = await Ledger.Empty(dynamo);
        var held = await ledger.Held(LegRange.Whole, "1A");
        await ledger.Store.ReserveAsync(held, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));
        var booking = await Ask(ledger, held, One);

        var (decided, _) = await ledger.Store.DecideNothingAsync(booking, booking.Cancels[One], Ledger.By("BeginCancellation"));

        Assert.False(decided);
    }

    private static Cancellation Asked(Ledger ledger, string id, params string[] wanted) =>
        new(id, ledger.Clock.GetUtcNow(), "alice", wanted.Length == 0 ? null : wanted, null, null);

    private static async Task<Booking> Ask(Ledger ledger, Booking booking, string id, params string[] wanted) =>
        (await ledger.Store.AskCancellationAsync(booking, Asked(ledger, id, wanted)))!;

    private static async Task<(bool Decided, Booking Booking)> Decide(Ledger ledger, Booking booking, string id)
    {
        var (decided, standing) = await ledger.Store.DecideCancellationAsync(
            booking, booking.Cancels[id], OfferingKind.Train, Ledger.By("BeginCancellation"));
        return (decided, standing!);
    }

    private static async Task<Booking> Confirmed(Ledger ledger, params string[] seats)
    {
        var held = await ledger.Held(LegRange.Whole, seats);
        await ledger.Store.RecordPaymentAsync(held.Id, "pi_1");
        await ledger.Store.ReserveAsync(held, Ledger.ApprovalLimit, Ledger.By("ReserveSeats"));
        return await Confirm(ledger, held);
    }

    private static async Task<Booking> Confirm(Ledger ledger, Booking held)
    {
        var reference = await ledger.Store.TakeReferenceAsync(held.Id);
        return await ledger.Store.ConfirmAsync(await Read(ledger, held), reference, Ledger.By("ConfirmBooking"));
    }

    private static async Task SettleNote(Ledger ledger, Booking booking) =>
        await ledger.Store.SettleAsync(await Read(ledger, booking), Debt.Note);

    private static async Task<Booking> Read(Ledger ledger, Booking booking) => (await ledger.Store.GetAsync(booking.Id))!;
}
