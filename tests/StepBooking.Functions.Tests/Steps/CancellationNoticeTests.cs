using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

/// <summary>SendCancellationNotice and ParkForOperator in a cancellation's execution.</summary>
public sealed class CancellationNoticeTests : CancellationTest
{
    [Fact]
    public async Task Of_a_part_it_tells_what_was_cancelled_what_is_left_and_what_came_back()
    {
        var input = await DecidedAsync(null, "1A");
        await Desk.RefundPayment.RefundPayment(input, Desk.Context);
        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(input, Desk.Context);

        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.Equal((true, "CONFIRMED"), (answer.Settled, answer.Status));
        var mail = Assert.Single(Desk.Aws.Of("email"));
        Assert.EndsWith("a part is cancelled", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Cancelled seats: 1A", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Still booked: 1B", mail.Text, StringComparison.Ordinal);
        Assert.Contains("INR 2850.00 has been returned.", mail.Text, StringComparison.Ordinal);
        Assert.Single(Desk.Aws.Of("sms"));
        var booking = await BookingOf(input);
        Assert.Empty(booking.Owes);
        Assert.Null(booking.DueAt);
    }

    [Fact]
    public async Task While_the_refund_is_owed_it_says_that_money_will_be_returned()
    {
        var input = await DecidedAsync();

        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.False(answer.Settled);
        var mail = Assert.Single(Desk.Aws.Of("email"));
        Assert.EndsWith("is cancelled", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("INR 5700.00 will be returned.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_comes_back_it_says_so()
    {
        var booking = await ConfirmedAsync();
        Desk.Clock.Advance(Offers.Departure - Desk.Clock.GetUtcNow());
        var input = await AskAsync(booking);
        await Desk.BeginCancellation.BeginCancellation(input, Desk.Context);

        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.Contains("Nothing is returned for it.", Assert.Single(Desk.Aws.Of("email")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Called_twice_and_at_once_it_tells_once()
    {
        var input = await DecidedAsync();

        await AtOnceAsync(3, () => Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context));
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.Single(Desk.Aws.Of("email"));
        Assert.Single(Desk.Aws.Of("sms"));
    }

    [Fact]
    public async Task Two_cancellations_are_two_notices_and_each_counts_for_itself()
    {
        var input = await DecidedAsync(null, "1A");
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);
        var second = await AskAsync(input, Second);
        await Desk.BeginCancellation.BeginCancellation(second, Desk.Context);
        await Desk.RefundPayment.RefundPayment(second, Desk.Context);
        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(second, Desk.Context);

        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(second, Desk.Context);

        Assert.Equal((true, "CANCELLED"), (answer.Settled, answer.Status));
        Assert.Equal(2, Desk.Aws.Of("email").Count);
        Assert.Empty((await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task Two_cancellations_that_cannot_be_paid_are_parked_by_either()
    {
        var input = await DecidedAsync(null, "1A");
        var second = await AskAsync(input, Second, "1B");
        await Desk.BeginCancellation.BeginCancellation(second, Desk.Context);

        await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        Assert.True((await BookingOf(input)).IsParked);
    }

    [Fact]
    public async Task One_that_is_still_to_be_decided_keeps_the_other_in_sight()
    {
        var input = await DecidedAsync(null, "1A");
        await AskAsync(input, Second, "1B");

        await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        Assert.False((await BookingOf(input)).IsParked);
    }

    [Fact]
    public async Task A_part_that_is_told_late_is_told_as_a_part_and_the_last_seat_as_the_whole()
    {
        var input = await DecidedAsync(null, "1A");
        var second = await AskAsync(input, Second, "1B");
        await Desk.BeginCancellation.BeginCancellation(second, Desk.Context);

        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        var subjects = Desk.Aws.Of("email").Select(mail => mail.Subject!).ToList();
        Assert.Equal(2, subjects.Count);
        Assert.Single(subjects, subject => subject.EndsWith("a part is cancelled", StringComparison.Ordinal));
        Assert.Single(subjects, subject => subject.EndsWith(" is cancelled", StringComparison.Ordinal) && !subject.Contains("part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_confirmation_that_comes_too_late_is_settled_unsent()
    {
        var booking = await ConfirmedAsync();
        var input = await AskAsync(booking);
        await Desk.BeginCancellation.BeginCancellation(input, Desk.Context);
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        await Desk.Notify.Notify(booking, Desk.Context);

        Assert.Single(Desk.Aws.Of("email"));
        Assert.DoesNotContain("note", (await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task A_notice_under_way_is_waited_for_whatever_it_tells()
    {
        var booking = await ConfirmedAsync();
        Desk.Aws.Will("email", Answer.Lost);
        await Record.ExceptionAsync(() => Desk.Notify.Notify(booking, Desk.Context));
        var input = await AskAsync(booking);
        await Desk.BeginCancellation.BeginCancellation(input, Desk.Context);

        await Assert.ThrowsAsync<NoticeUnderWay>(() => Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context));
    }

    [Fact]
    public async Task A_refund_that_was_given_up_is_parked_without_stopping_anything()
    {
        var input = await DecidedAsync(null, "1A");
        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(input, Desk.Context);
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        var answer = await Desk.ParkForOperator.ParkForOperator(input.After("RefundPayment", "GatewayUnavailable"), Desk.Context);
        await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        Assert.False(answer.Settled);
        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Confirmed, Due.Parked), (booking.Status, booking.DueShard));
        var parked = Desk.Aws.Of("parked")[0];
        Assert.Contains(input.Execution!, parked.Text, StringComparison.Ordinal);
        Assert.Contains($"refund:{First}", parked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_paid_meanwhile_is_not_parked()
    {
        var input = await DecidedAsync();
        await Desk.RefundPayment.RefundPayment(input, Desk.Context);
        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(input, Desk.Context);
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.True((await Desk.ParkForOperator.ParkForOperator(input, Desk.Context)).Settled);

        Assert.Empty(Desk.Aws.Of("parked"));
    }
}
