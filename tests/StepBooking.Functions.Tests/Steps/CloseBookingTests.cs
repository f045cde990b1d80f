using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class CloseBookingTests : StepTest
{
    [Fact]
    public async Task It_gives_the_stopped_booking_the_status_that_its_stop_wrote_down()
    {
        var input = await StoppedAsync();

        var answer = await Desk.CloseBooking.CloseBooking(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Rejected, null), (booking.Status, booking.Phase));
        Assert.True(booking.Owes.SetEquals(["pay", "seats", "note"]));
        Assert.Equal(("UNDOING", "REJECTED"), (booking.Trail[^1].From, booking.Trail[^1].To));
        Assert.NotNull(booking.DueAt);
    }

    [Fact]
    public async Task A_hold_that_ended_expires()
    {
        var input = (await HeldAsync()).AfterTheHold();
        await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        await Desk.CloseBooking.CloseBooking(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal(BookingStatus.Expired, booking.Status);
        Assert.Equal(("UNDOING", "EXPIRED", "over"), (booking.Trail[^1].From, booking.Trail[^1].To, booking.Trail[^1].Why));
    }

    [Fact]
    public async Task Called_twice_it_closes_once()
    {
        var input = await ClosedAsync();
        var before = await BookingOf(input);

        Assert.Equal("ok", (await Desk.CloseBooking.CloseBooking(input, Desk.Context)).Answer);

        Assert.Equal(before.Trail.Count, (await BookingOf(input)).Trail.Count);
    }

    [Fact]
    public async Task Called_late_after_the_notice_it_owes_no_second_one()
    {
        var input = await ClosedAsync();
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        await Desk.CloseBooking.CloseBooking(input, Desk.Context);

        Assert.Empty((await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task A_booking_that_nobody_stopped_is_not_closed()
    {
        var input = await HeldAsync();

        await Assert.ThrowsAsync<BookingNotStopped>(() => Desk.CloseBooking.CloseBooking(input, Desk.Context));

        Assert.Equal(BookingPhase.Held, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task A_booking_past_the_pivot_is_not_closed()
    {
        var input = await ReservedAsync();

        await Assert.ThrowsAsync<BookingNotStopped>(() => Desk.CloseBooking.CloseBooking(input, Desk.Context));
    }

    [Fact]
    public async Task A_booking_that_is_not_there_is_not_closed_and_none_is_made()
    {
        var input = Inputs.Train();

        await Assert.ThrowsAsync<BookingNotStopped>(() => Desk.CloseBooking.CloseBooking(input, Desk.Context));

        Assert.Null(await Desk.Store.GetAsync(input.BookingId!));
    }

    [Fact]
    public async Task A_confirmed_booking_answers_final()
    {
        var input = await ConfirmedAsync();

        Assert.Equal("final", (await Desk.CloseBooking.CloseBooking(input, Desk.Context)).Answer);
        Assert.Equal(BookingStatus.Confirmed, (await BookingOf(input)).Status);
    }

    [Fact]
    public async Task Another_request_under_the_id_is_left_alone()
    {
        var input = await StoppedAsync();

        var answer = await Desk.CloseBooking.CloseBooking(Inputs.Train(input.BookingId, seats: ["9A"]), Desk.Context);

        Assert.Equal("AlreadyPlaced", answer.Answer);
        Assert.Equal(BookingPhase.Undoing, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task It_takes_a_parked_booking_back_into_sight()
    {
        var input = await StoppedAsync();
        var parked = new Amazon.DynamoDBv2.Model.UpdateItemRequest
        {
            Key = Bookings.Keys.Booking(input.BookingId!),
            UpdateExpression = "SET dueShard = :parked",
            ExpressionAttributeValues = new() { [":parked"] = new(Due.Parked) },
        };
        await Desk.Table.UpdateAsync(parked);

        await Desk.CloseBooking.CloseBooking(input, Desk.Context);

        Assert.Equal(Due.ShardOf(input.BookingId!), (await BookingOf(input)).DueShard);
    }

    [Fact]
    public async Task A_name_that_is_no_id_is_no_booking() =>
        await Assert.ThrowsAsync<NotABooking>(() => Desk.CloseBooking.CloseBooking(Inputs.Train() with { BookingId = "x" }, Desk.Context));
}
