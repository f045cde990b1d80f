using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class NotifyTests : StepTest
{
    [Fact]
    public async Task It_sends_one_email_and_one_text_and_owes_nothing_more()
    {
        var input = await ConfirmedAsync();

        var answer = await Desk.Notify.Notify(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal(("ok", "CONFIRMED", booking.Reference, true), (answer.Answer, answer.Status, answer.Reference, answer.Settled));
        var mail = Assert.Single(Desk.Aws.Of("email"));
        Assert.Equal(("alice@example.com", input.BookingId), (mail.To, mail.BookingId));
        Assert.Equal($"Booking {booking.Reference} is confirmed", mail.Subject);
        Assert.Contains("Rajdhani Express", mail.Text, StringComparison.Ordinal);
        Assert.Contains("1A, 1B", mail.Text, StringComparison.Ordinal);
        Assert.Contains("INR 5700.00", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Sat 5 Dec 2026, 16:55 UTC+05:30", mail.Text, StringComparison.Ordinal);
        var text = Assert.Single(Desk.Aws.Of("sms"));
        Assert.Equal(("+911234567890", input.BookingId), (text.To, text.BookingId));
        Assert.Contains(booking.Reference!, text.Text, StringComparison.Ordinal);
        Assert.Empty(booking.Owes);
        Assert.Equal((null, null), (booking.DueShard, booking.DueAt));
        Assert.Equal(["sent", "sent"], booking.Notices["CONFIRMED"].Channels.Values.Select(channel => channel.Outcome));
    }

    [Fact]
    public async Task No_address_is_logged()
    {
        var input = await ConfirmedAsync();
        Desk.Aws.Will("email", Answer.Refused);

        await Desk.Notify.Notify(input, Desk.Context);

        Assert.DoesNotContain("example.com", Desk.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("+91", Desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Called_twice_it_sends_once()
    {
        var input = await ConfirmedAsync();
        await Desk.Notify.Notify(input, Desk.Context);

        var answer = await Desk.Notify.Notify(input, Desk.Context);

        Assert.True(answer.Settled);
        Assert.Equal(2, Desk.Aws.Messages.Count);
    }

    [Fact]
    public async Task Without_a_phone_the_text_is_skipped_and_the_email_is_enough()
    {
        await Desk.RememberAsync("bert", "bert@example.com", null);
        var input = await ConfirmedAsync(Inputs.Train(user: "bert"));

        var answer = await Desk.Notify.Notify(input, Desk.Context);

        Assert.True(answer.Settled);
        Assert.Empty(Desk.Aws.Of("sms"));
        Assert.Equal("skipped", (await BookingOf(input)).Notices["CONFIRMED"].Channels["sms"].Outcome);
    }

    [Fact]
    public async Task Without_any_address_nothing_is_claimed_and_the_debt_stays()
    {
        var input = await ConfirmedAsync(Inputs.Train(user: "carol"));

        await Assert.ThrowsAsync<NoticeNotSettled>(() => Desk.Notify.Notify(input, Desk.Context));

        var booking = await BookingOf(input);
        Assert.Equal(["note"], booking.Owes);
        Assert.Empty(booking.Notices);
    }

    [Fact]
    public async Task A_refused_email_and_a_sent_text_are_an_end()
    {
        Desk.Aws.Will("email", Answer.Refused);
        var input = await ConfirmedAsync();

        Assert.True((await Desk.Notify.Notify(input, Desk.Context)).Settled);
        Assert.Equal("refused", (await BookingOf(input)).Notices["CONFIRMED"].Channels["email"].Outcome);
    }

    [Fact]
    public async Task Nothing_sent_and_nothing_open_is_undeliverable_and_stays_so()
    {
        Desk.Aws.Will("email", Answer.Refused);
        Desk.Aws.Will("sms", Answer.Refused);
        var input = await ConfirmedAsync();

        await Assert.ThrowsAsync<NoticeNotSettled>(() => Desk.Notify.Notify(input, Desk.Context));
        await Assert.ThrowsAsync<NoticeNotSettled>(() => Desk.Notify.Notify(input, Desk.Context));

        Assert.Empty(Desk.Aws.Messages);
        Assert.Equal(["note"], (await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task A_throttled_channel_is_given_back_and_only_it_is_sent_again()
    {
        Desk.Aws.Will("email", Answer.Throttled);
        var input = await ConfirmedAsync();

        await Assert.ThrowsAsync<NoticeThrottled>(() => Desk.Notify.Notify(input, Desk.Context));
        Assert.False((await BookingOf(input)).Notices["CONFIRMED"].Channels.ContainsKey("email"));
        var answer = await Desk.Notify.Notify(input, Desk.Context);

        Assert.True(answer.Settled);
        Assert.Single(Desk.Aws.Of("email"));
        Assert.Single(Desk.Aws.Of("sms"));
    }

    [Fact]
    public async Task An_account_that_is_not_set_up_yet_costs_no_channel()
    {
        Desk.Aws.Will("email", Answer.Unverified);
        var input = await ConfirmedAsync();

        await Assert.ThrowsAsync<NoticeThrottled>(() => Desk.Notify.Notify(input, Desk.Context));
        Assert.DoesNotContain("example.com", Desk.Log, StringComparison.Ordinal);
        var answer = await Desk.Notify.Notify(input, Desk.Context);

        Assert.True(answer.Settled);
        Assert.Single(Desk.Aws.Of("email"));
    }

    [Fact]
    public async Task Both_throttled_both_are_sent_again()
    {
        Desk.Aws.Will("email", Answer.Throttled);
        Desk.Aws.Will("sms", Answer.Throttled);
        var input = await ConfirmedAsync();

        await Assert.ThrowsAsync<NoticeThrottled>(() => Desk.Notify.Notify(input, Desk.Context));
        await Desk.Notify.Notify(input, Desk.Context);

        Assert.Equal(2, Desk.Aws.Messages.Count);
    }

    [Theory]
    [InlineData(Answer.Lost)]
    [InlineData(Answer.Broken)]
    internal async Task An_unknown_outcome_is_never_sent_again_by_itself(Answer answer)
    {
        Desk.Aws.Will("email", answer);
        var input = await ConfirmedAsync();

        await Assert.ThrowsAsync<NoticeNotSettled>(() => Desk.Notify.Notify(input, Desk.Context));
        await Assert.ThrowsAsync<NoticeUnderWay>(() => Desk.Notify.Notify(input, Desk.Context));
        Desk.Clock.Advance(TimeSpan.FromSeconds(15));
        await Assert.ThrowsAsync<NoticeNotSettled>(() => Desk.Notify.Notify(input, Desk.Context));

        Assert.Single(Desk.Aws.Of("email"));
        var booking = await BookingOf(input);
        Assert.Equal(["note"], booking.Owes);
        Assert.Null(booking.Notices["CONFIRMED"].Channels["email"].Outcome);
        Assert.Equal("sent", booking.Notices["CONFIRMED"].Channels["sms"].Outcome);
    }

    [Fact]
    public async Task While_another_invocation_is_at_it_nothing_is_sent()
    {
        var input = await ConfirmedAsync();
        Exception? beside = null;
        var asked = 0;
        Desk.Aws.OnMessage = async () =>
        {
            if (Interlocked.Increment(ref asked) == 1)
                beside = await Record.ExceptionAsync(() => Desk.Notify.Notify(input, Desk.Context));
        };

        await Desk.Notify.Notify(input, Desk.Context);

        Assert.IsType<NoticeUnderWay>(beside);
        Assert.Equal(2, Desk.Aws.Messages.Count);
    }

    [Fact]
    public async Task Two_at_once_send_once()
    {
        var input = await ConfirmedAsync();

        var failures = await AtOnceAsync(3, () => Desk.Notify.Notify(input, Desk.Context));

        Assert.All(failures, failure => Assert.True(failure is null or TransientFailure, failure?.ToString()));
        Assert.Single(Desk.Aws.Of("email"));
        Assert.Single(Desk.Aws.Of("sms"));
    }

    [Fact]
    public async Task A_claim_that_grew_old_before_sending_sends_nothing()
    {
        var input = await ConfirmedAsync();
        var booking = await BookingOf(input);
        var text = Bookings.Notices.NoticeTexts.Of(booking, null);
        var slow = new SlowSender(Desk.Clock);
        var contacts = new Bookings.Contacts.ContactStore(Desk.Table);
        var desk = new Bookings.Notices.NoticeDesk(Desk.Store, contacts, slow, slow, Desk.Events, Desk.Clock);

        await Assert.ThrowsAsync<NoticeThrottled>(() => desk.TellAsync(booking, text, null));

        Assert.Equal(1, slow.Sent);
        var sent = Assert.Single((await BookingOf(input)).Notices["CONFIRMED"].Channels.Values);
        Assert.Equal("sent", sent.Outcome);
    }

    [Fact]
    public async Task Before_the_confirmation_it_sends_nothing()
    {
        var input = await CapturedAsync();

        var answer = await Desk.Notify.Notify(input, Desk.Context);

        Assert.Equal(("PENDING", false), (answer.Status, answer.Settled));
        Assert.Empty(Desk.Aws.Messages);
    }

    [Fact]
    public async Task Of_a_booking_that_ended_otherwise_it_sends_nothing()
    {
        var input = await ClosedAsync();

        await Assert.ThrowsAsync<NoticeNotSettled>(() => Desk.Notify.Notify(input, Desk.Context));

        Assert.Empty(Desk.Aws.Messages);
    }

    [Fact]
    public async Task A_confirmation_that_a_cancellation_overtook_is_settled_unsent()
    {
        var input = await ConfirmedAsync();
        var cancelled = new Amazon.DynamoDBv2.Model.UpdateItemRequest
        {
            Key = Bookings.Keys.Booking(input.BookingId!),
            UpdateExpression = "SET #status = :cancelled",
            ExpressionAttributeNames = new() { ["#status"] = "status" },
            ExpressionAttributeValues = new() { [":cancelled"] = new("CANCELLED") },
        };
        await Desk.Table.UpdateAsync(cancelled);

        var answer = await Desk.Notify.Notify(input, Desk.Context);

        Assert.Equal(("CANCELLED", true), (answer.Status, answer.Settled));
        Assert.Empty(Desk.Aws.Messages);
    }

    [Fact]
    public async Task A_booking_that_is_not_there_is_closed() =>
        await Assert.ThrowsAsync<BookingClosed>(() => Desk.Notify.Notify(Inputs.Train(), Desk.Context));
}
