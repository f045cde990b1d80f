using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class ReserveSeatsTests : StepTest
{
    [Fact]
    public async Task It_makes_every_seat_the_bookings_own_and_passes_the_pivot()
    {
        var input = await ReservedAsync();

        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Pending, BookingPhase.Capturing), (booking.Status, booking.Phase));
        Assert.Equal((input.BookingId!, false), await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Equal((input.BookingId!, false), await Desk.OwnerAsync(Offers.TrainId, "1B"));
        Assert.Equal(["HELD", "CAPTURING"], booking.Trail.Select(entry => entry.To));
        Assert.Equal("HELD", booking.Trail[^1].From);
    }

    [Fact]
    public async Task Where_a_provider_must_accept_it_waits_and_says_until_when()
    {
        var input = await AuthorisedAsync(Inputs.Visit());
        var approveBy = Desk.Clock.GetUtcNow().AddHours(24).ToUnixTimeMilliseconds();

        var answer = await Desk.ReserveSeats.ReserveSeats(input, Desk.Context);
        Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await Desk.ReserveSeats.ReserveSeats(input, Desk.Context);

        Assert.Equal(new ReserveAnswer("ok", true, approveBy), answer);
        Assert.Equal(answer, again);
        Assert.Equal((input.BookingId!, false), await Desk.OwnerAsync(Offers.VisitId, "1"));
        Assert.Equal(0, (await Desk.Offerings.GetAsync(Offers.VisitId))!.Free["visit"]);
    }

    [Fact]
    public async Task A_booking_accepted_meanwhile_goes_on()
    {
        var input = await AwaitingAsync();
        await Desk.Store.AcceptAsync(input.BookingId!, new Actor("AcceptBooking", null));

        Assert.Equal(new ReserveAnswer("go", false, null), await Desk.ReserveSeats.ReserveSeats(input, Desk.Context));
    }

    [Fact]
    public async Task A_reserved_seat_never_becomes_free_by_time()
    {
        await ReservedAsync(Inputs.Train(seats: ["1A"]));
        Desk.Clock.Advance(TimeSpan.FromHours(1));

        await Assert.ThrowsAsync<SeatsTaken>(() => HeldAsync(Inputs.Train(user: "bert", seats: ["1A"])));
    }

    [Fact]
    public async Task Called_twice_it_answers_go_and_counts_once()
    {
        var input = await ReservedAsync();

        var answer = await Desk.ReserveSeats.ReserveSeats(input, Desk.Context);

        Assert.Equal(new ReserveAnswer("go", false, null), answer);
        Assert.Equal(18, (await Desk.Offerings.GetAsync(Offers.TrainId))!.Free["2A"]);
        Assert.Equal(2, (await BookingOf(input)).Trail.Count);
    }

    [Fact]
    public async Task Two_at_once_pass_the_pivot_once()
    {
        var input = await AuthorisedAsync();

        var failures = await AtOnceAsync(2, () => Desk.ReserveSeats.ReserveSeats(input, Desk.Context));

        Assert.All(failures, failure => Assert.True(failure is null or StoreBusy, failure?.ToString()));
        Assert.Equal(2, (await BookingOf(input)).Trail.Count);
    }

    [Fact]
    public async Task A_hold_that_is_over_reserves_nothing()
    {
        var input = await AuthorisedAsync();
        Desk.Clock.Advance(TimeSpan.FromSeconds(600));

        await Assert.ThrowsAsync<HoldOver>(() => Desk.ReserveSeats.ReserveSeats(input, Desk.Context));

        Assert.Equal(BookingPhase.Held, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task A_seat_that_another_has_taken_since_is_not_reserved_nor_the_others()
    {
        var input = await AuthorisedAsync();
        Desk.Clock.Advance(TimeSpan.FromSeconds(600));
        var other = await HeldAsync(Inputs.Train(user: "bert", seats: ["1B"]));

        await Assert.ThrowsAsync<HoldOver>(() => Desk.ReserveSeats.ReserveSeats(input, Desk.Context));

        Assert.Equal((other.BookingId!, true), await Desk.OwnerAsync(Offers.TrainId, "1B"));
        Assert.Equal((input.BookingId!, true), await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Called_late_after_a_stop_it_reserves_nothing()
    {
        var input = await StoppedAsync();

        await Assert.ThrowsAsync<BookingStopped>(() => Desk.ReserveSeats.ReserveSeats(input, Desk.Context));

        Assert.Equal((input.BookingId!, true), await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Called_late_after_the_end_it_reserves_nothing()
    {
        var input = await ClosedAsync();

        await Assert.ThrowsAsync<BookingClosed>(() => Desk.ReserveSeats.ReserveSeats(input, Desk.Context));

        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Called_late_after_the_confirmation_it_changes_nothing()
    {
        var input = await ConfirmedAsync();

        await Assert.ThrowsAsync<BookingClosed>(() => Desk.ReserveSeats.ReserveSeats(input, Desk.Context));

        Assert.Equal((input.BookingId!, false), await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task A_booking_that_is_not_there_is_closed_and_none_is_made()
    {
        var input = Inputs.Train();

        await Assert.ThrowsAsync<BookingClosed>(() => Desk.ReserveSeats.ReserveSeats(input, Desk.Context));

        Assert.Null(await Desk.Store.GetAsync(input.BookingId!));
    }

    [Fact]
    public async Task When_it_is_due_is_not_moved_while_it_is_soon_enough()
    {
        var input = await AuthorisedAsync();
        var before = (await BookingOf(input)).DueAt;

        await Desk.ReserveSeats.ReserveSeats(input, Desk.Context);

        Assert.Equal(before, (await BookingOf(input)).DueAt);
    }
}
