using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class SendCancellationNoticeTests : StepTest
{
    [Fact]
    public async Task It_tells_how_the_booking_ended_and_settles_it()
    {
        var input = await ClosedAsync();

        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.Equal(("ok", "REJECTED", true, false), (answer.Answer, answer.Status, answer.Settled, answer.Technical));
        Assert.Equal("declined", answer.Reason!.Code);
        var mail = Assert.Single(Desk.Aws.Of("email"));
        Assert.Equal("Your booking could not be made", mail.Subject);
        Assert.Contains("generic_decline", mail.Text, StringComparison.Ordinal);
        Assert.Contains("You have not been charged.", mail.Text, StringComparison.Ordinal);
        Assert.Single(Desk.Aws.Of("sms"));
        var booking = await BookingOf(input);
        Assert.Empty(booking.Owes);
        Assert.Null(booking.DueAt);
    }

    [Fact]
    public async Task Called_twice_it_sends_once()
    {
        var input = await ClosedAsync();
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.True((await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context)).Settled);

        Assert.Equal(2, Desk.Aws.Messages.Count);
    }

    [Fact]
    public async Task While_the_payment_is_not_closed_it_says_that_money_will_be_returned()
    {
        var input = (await CapturedAsync()).After("CapturePayment", "States.Timeout");
        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        await Desk.CloseBooking.CloseBooking(input, Desk.Context);

        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.Equal((false, true), (answer.Settled, answer.Technical));
        Assert.Contains("will be returned in full", Assert.Single(Desk.Aws.Of("email")).Text, StringComparison.Ordinal);
        var booking = await BookingOf(input);
        Assert.Equal(["pay"], booking.Owes);
        Assert.NotNull(booking.DueAt);
    }

    [Fact]
    public async Task Once_the_payment_is_closed_it_says_that_money_was_returned()
    {
        var input = (await CapturedAsync()).After("CapturePayment", "States.Timeout");
        await Desk.UndoPayment.UndoPayment(input, Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        await Desk.CloseBooking.CloseBooking(input, Desk.Context);

        Assert.True((await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context)).Settled);

        Assert.Contains("has been returned in full", Assert.Single(Desk.Aws.Of("email")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_debt_paid_takes_the_booking_off_the_list_whichever_it_is()
    {
        var input = (await CapturedAsync()).After("CapturePayment", "States.Timeout");
        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        await Desk.CloseBooking.CloseBooking(input, Desk.Context);
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Empty(booking.Owes);
        Assert.Equal((null, null), (booking.DueShard, booking.DueAt));
    }

    [Fact]
    public async Task A_hold_that_ended_is_told_as_such()
    {
        var input = (await HeldAsync()).AfterTheHold();
        await Desk.UndoPayment.UndoPayment(input, Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        await Desk.CloseBooking.CloseBooking(input, Desk.Context);

        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.Equal("EXPIRED", answer.Status);
        Assert.Contains("EXPIRED", (await BookingOf(input)).Notices.Keys);
    }

    [Fact]
    public async Task A_throttled_channel_is_given_back_and_tried_again()
    {
        Desk.Aws.Will("sms", Answer.Throttled);
        var input = await ClosedAsync();

        await Assert.ThrowsAsync<NoticeThrottled>(() => Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context));
        Assert.True((await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context)).Settled);

        Assert.Single(Desk.Aws.Of("email"));
        Assert.Single(Desk.Aws.Of("sms"));
    }

    [Fact]
    public async Task An_unknown_outcome_leaves_the_debt()
    {
        Desk.Aws.Will("email", Answer.Lost);
        var input = await ClosedAsync();

        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.False(answer.Settled);
        Assert.Equal(["note"], (await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task Without_any_address_the_debt_stays()
    {
        var input = await ClosedAsync(Inputs.Train(user: "carol"));

        Assert.False((await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context)).Settled);
    }

    [Fact]
    public async Task Before_the_end_it_tells_nothing()
    {
        var input = await StoppedAsync();

        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.Equal(("PENDING", false), (answer.Status, answer.Settled));
        Assert.Empty(Desk.Aws.Messages);
    }

    [Fact]
    public async Task Of_a_confirmed_booking_it_tells_nothing()
    {
        var input = await ConfirmedAsync();

        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.Equal(("CONFIRMED", false), (answer.Status, answer.Settled));
        Assert.Empty(Desk.Aws.Messages);
    }

    [Fact]
    public async Task Another_request_under_the_id_is_left_alone()
    {
        var input = await ClosedAsync();

        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(Inputs.Train(input.BookingId, seats: ["9A"]), Desk.Context);

        Assert.Equal("AlreadyPlaced", answer.Answer);
        Assert.Empty(Desk.Aws.Messages);
    }

    [Fact]
    public async Task A_booking_that_is_not_there_is_not_settled() =>
        Assert.False((await Desk.SendCancellationNotice.SendCancellationNotice(Inputs.Train(), Desk.Context)).Settled);
}
