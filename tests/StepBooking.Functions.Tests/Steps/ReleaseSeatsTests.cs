using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class ReleaseSeatsTests : StepTest
{
    [Fact]
    public async Task It_gives_held_seats_back()
    {
        var input = await StoppedAsync();

        var answer = await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1B"));
        Assert.Equal(["pay"], (await BookingOf(input)).Owes);
        await HeldAsync(Inputs.Train(user: "bert"));
    }

    [Fact]
    public async Task It_gives_reserved_seats_back_and_counts_them_free()
    {
        var input = (await ReservedAsync()).After("CapturePayment", nameof(CaptureRefused));
        Assert.Equal(18, (await Desk.Offerings.GetAsync(Offers.TrainId))!.Free["2A"]);

        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);

        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Equal(20, (await Desk.Offerings.GetAsync(Offers.TrainId))!.Free["2A"]);
    }

    [Fact]
    public async Task Called_twice_it_releases_and_counts_once()
    {
        var input = (await ReservedAsync()).After("CapturePayment", nameof(CaptureRefused));

        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        var answer = await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        Assert.Equal(20, (await Desk.Offerings.GetAsync(Offers.TrainId))!.Free["2A"]);
    }

    [Fact]
    public async Task It_stops_a_booking_that_nobody_stopped_before()
    {
        var input = (await HeldAsync()).After("ProcessPayment", "GatewayUnavailable");

        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal(BookingPhase.Undoing, booking.Phase);
        Assert.Equal("ReleaseSeats", booking.Trail[^1].By);
    }

    [Fact]
    public async Task A_seat_that_another_has_taken_since_stays_the_others()
    {
        var input = await HeldAsync();
        Desk.Clock.Advance(TimeSpan.FromSeconds(600));
        var other = await ReservedAsync(Inputs.Train(user: "bert", seats: ["1B"]));

        await Desk.ReleaseSeats.ReleaseSeats(input.After("ReserveSeats", nameof(HoldOver)), Desk.Context);

        Assert.Equal((other.BookingId!, false), await Desk.OwnerAsync(Offers.TrainId, "1B"));
        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task A_refused_booking_does_not_release_the_seat_of_the_one_that_has_it()
    {
        var owner = await HeldAsync();
        var reason = new Reason("taken", "seats", "Not free: 1A, 1B.");
        var refused = Inputs.Train(user: "bert").After("CheckAvailability", nameof(SeatsTaken), reason);

        await Desk.ReleaseSeats.ReleaseSeats(refused, Desk.Context);

        Assert.Equal((owner.BookingId!, true), await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Equal(["pay"], (await BookingOf(refused)).Owes);
    }

    [Fact]
    public async Task Past_the_pivot_it_releases_nothing()
    {
        var input = await ReservedAsync();

        var answer = await Desk.ReleaseSeats.ReleaseSeats(input.After("ReserveSeats", "States.Timeout"), Desk.Context);

        Assert.Equal("forward", answer.Answer);
        Assert.Equal((input.BookingId!, false), await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Of_a_confirmed_booking_it_releases_nothing()
    {
        var input = await ConfirmedAsync();

        var answer = await Desk.ReleaseSeats.ReleaseSeats(input.After("CapturePayment", "States.Timeout"), Desk.Context);

        Assert.Equal("final", answer.Answer);
        Assert.Equal((input.BookingId!, false), await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Called_late_after_the_end_it_touches_no_seat_that_was_sold_again()
    {
        var input = await ClosedAsync();
        var next = await ReservedAsync(Inputs.Train(user: "bert"));

        Assert.Equal("ok", (await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context)).Answer);

        Assert.Equal((next.BookingId!, false), await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Another_request_under_the_id_is_left_alone()
    {
        var input = await HeldAsync();

        var answer = await Desk.ReleaseSeats.ReleaseSeats(Inputs.Train(input.BookingId, seats: ["9A"]).After("X", "Y"), Desk.Context);

        Assert.Equal("AlreadyPlaced", answer.Answer);
        Assert.Equal((input.BookingId!, true), await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task A_name_that_is_no_id_is_no_booking() =>
        await Assert.ThrowsAsync<NotABooking>(() => Desk.ReleaseSeats.ReleaseSeats(Inputs.Train() with { BookingId = "x" }, Desk.Context));
}
