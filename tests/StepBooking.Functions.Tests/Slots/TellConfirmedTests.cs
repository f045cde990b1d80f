using Amazon.Lambda.SQSEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Slots;

/// <summary>What customers are told from the confirmation queue: only what the saga did not tell, and nothing twice.</summary>
public sealed class TellConfirmedTests : SlotTest
{
    [Fact]
    public async Task What_the_saga_told_is_not_told_again()
    {
        var input = await AcceptedAsync();
        await Desk.Notify.Notify(input, Desk.Context);

        Done(await TellConfirmed(input));

        Assert.Single(Desk.Aws.Of("email"));
        Assert.Single(Desk.Aws.Of("sms"));
    }

    [Fact]
    public async Task What_the_saga_could_not_tell_is_told_by_the_queue_and_owed_no_more()
    {
        var input = await AcceptedAsync();

        Done(await TellConfirmed(input));
        var answer = await Desk.Notify.Notify(input, Desk.Context);

        var mail = Assert.Single(Desk.Aws.Of("email"));
        Assert.EndsWith("is confirmed", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(("alice@example.com", input.BookingId), (mail.To, mail.BookingId));
        Assert.Equal(("CONFIRMED", true), (answer.Status, answer.Settled));
        Assert.True((await BookingOf(input)).IsSettled);
    }

    [Fact]
    public async Task It_publishes_nothing_itself()
    {
        var input = await AcceptedAsync();
        var before = Desk.Aws.Of("event").Count;

        Done(await TellConfirmed(input));

        Assert.Equal((before, 0), (Desk.Aws.Of("event").Count, Desk.Aws.Of("confirmations").Count));
    }

    [Fact]
    public async Task Of_saga_and_queue_at_once_one_tells()
    {
        var input = await AcceptedAsync();

        await Task.WhenAll(
            Record.ExceptionAsync(() => Desk.Notify.Notify(input, Desk.Context)), Record.ExceptionAsync(() => TellConfirmed(input)));
        Done(await TellConfirmed(input));

        Assert.Single(Desk.Aws.Of("email"));
        Assert.Single(Desk.Aws.Of("sms"));
        Assert.True((await BookingOf(input)).IsSettled);
    }

    [Fact]
    public async Task While_the_saga_is_at_it_the_message_comes_back()
    {
        var input = await AcceptedAsync();
        SQSBatchResponse? meanwhile = null;
        Desk.Aws.OnMessage = async () =>
        {
            if (Desk.Aws.Of("confirmations").Count > 0)
                meanwhile ??= await TellConfirmed(input);
        };

        await Desk.Notify.Notify(input, Desk.Context);

        ComesBack(meanwhile!);
        Done(await TellConfirmed(input));
        Assert.Single(Desk.Aws.Of("email"));
    }

    [Fact]
    public async Task What_was_cancelled_since_is_not_told_as_confirmed()
    {
        var input = await AcceptedAsync();
        await CancelAsync(input);

        Done(await TellConfirmed(input));

        Assert.DoesNotContain(Desk.Aws.Of("email"), mail => mail.Subject!.EndsWith("is confirmed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_that_cannot_be_used_now_brings_the_message_back_and_then_is()
    {
        var input = await AcceptedAsync();
        Desk.Aws.Will("email", Answer.Throttled);

        ComesBack(await TellConfirmed(input));
        Done(await TellConfirmed(input));

        Assert.Single(Desk.Aws.Of("email"));
        Assert.Single(Desk.Aws.Of("sms"));
    }

    [Fact]
    public async Task What_nobody_knows_is_left_to_the_saga_and_never_sent_again()
    {
        var input = await AcceptedAsync();
        Desk.Aws.Will("email", Answer.Lost);
        Desk.Aws.Will("sms", Answer.Lost);

        Done(await TellConfirmed(input));
        Desk.Clock.Advance(TimeSpan.FromSeconds(15));
        Done(await TellConfirmed(input));

        Assert.Single(Desk.Aws.Of("email"));
        Assert.Equal([Debt.Note], (await BookingOf(input)).Owes);
        Assert.Contains("cannot be settled here", Desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_that_is_not_there_comes_back() => ComesBack(await TellConfirmed(Inputs.Visit()));

    [Theory]
    [InlineData("no json", "BOOKING_CONFIRMED")]
    [InlineData("""{"bookingId":"4f6c1d1e-8a3b-5c2d-9e7f-0a1b2c3d4e5f","eventType":"BOOKING_CREATED"}""", "BOOKING_CREATED")]
    [InlineData("""{"bookingId":"4f6c1d1e-8a3b-5c2d-9e7f-0a1b2c3d4e5f","eventType":"BOOKING_CONFIRMED"}""", "BOOKING_CREATED")]
    public async Task What_is_none_of_its_messages_comes_back_until_it_is_a_dead_letter(string body, string type) =>
        ComesBack(await TellConfirmed(Batch(body, type, "4f6c1d1e-8a3b-5c2d-9e7f-0a1b2c3d4e5f")));

    [Fact]
    public async Task Its_event_file_names_a_booking_that_may_not_be_there()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "tests", "events", "TellConfirmed.json"));
        var batch = new StepBookingSerializer().Deserialize<SQSEvent>(file);

        Assert.Single((await TellConfirmed(batch)).BatchItemFailures);
    }
}
