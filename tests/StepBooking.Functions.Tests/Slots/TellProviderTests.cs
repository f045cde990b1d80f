using Amazon.Lambda.SQSEvents;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Slots;

/// <summary>What providers are told of the queue's messages.</summary>
public sealed class TellProviderTests : SlotTest
{
    private const string Address = "anna@example.com";

    private IReadOnlyList<Message> Mails => [.. Desk.Aws.Of("email").Where(mail => mail.To == Address)];

    [Fact]
    public async Task A_new_booking_is_told_with_what_to_do_and_until_when()
    {
        var input = await AskedAsync();
        await Desk.RememberOfProviderAsync("anna", Address, "+4930123456");

        Done(await TellProvider(input));

        var mail = Assert.Single(Mails);
        Assert.Equal(("A booking waits for your answer: A long hour with Anna", input.BookingId), (mail.Subject, mail.BookingId));
        Assert.Contains("From: Sat 5 Dec 2026, 14:00 UTC+00:00", mail.Text, StringComparison.Ordinal);
        Assert.Contains("until Wed 2 Dec 2026, 12:00 UTC+00:00", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/providers/anna/bookings/{input.BookingId}/accept", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/providers/anna/bookings/{input.BookingId}/reject", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", mail.Text, StringComparison.Ordinal);
        Assert.Empty(Desk.Aws.Of("sms"));
        Assert.Equal(("TellProvider", "provider told of BOOKING_CREATED by email"), ((await BookingOf(input)).Trail[^1].By, (await BookingOf(input)).Trail[^1].Why));
    }

    [Fact]
    public async Task Heard_twice_it_is_told_once()
    {
        var input = await AskedAsync();
        await Desk.RememberOfProviderAsync("anna", Address, null);

        Done(await TellProvider(input));
        Done(await TellProvider(input));

        Assert.Single(Mails);
    }

    [Fact]
    public async Task Heard_several_times_at_once_it_is_told_once()
    {
        var input = await AskedAsync();
        await Desk.RememberOfProviderAsync("anna", Address, null);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TellProvider(input)));

        Assert.Single(Mails);
        Done(await TellProvider(input));
    }

    [Fact]
    public async Task Without_an_address_it_goes_to_the_phone()
    {
        var input = await AskedAsync();
        await Desk.RememberOfProviderAsync("anna", null, "+4930123456");

        Done(await TellProvider(input));

        var text = Assert.Single(Desk.Aws.Of("sms"));
        Assert.Equal(("+4930123456", input.BookingId), (text.To, text.BookingId));
        Assert.Contains("waits for your answer", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_brings_the_message_back_until_somebody_signs_in()
    {
        var input = await AskedAsync();

        ComesBack(await TellProvider(input));
        ComesBack(await TellProvider(input));
        Assert.Equal(1, await TrailOf(input, "provider not told of BOOKING_CREATED: nobody with an address has signed in for it"));
        await Desk.RememberOfProviderAsync("anna", Address, null);
        Done(await TellProvider(input));

        Assert.Single(Mails);
    }

    [Theory]
    [InlineData(nameof(Answer.Throttled), "not possible now")]
    [InlineData(nameof(Answer.Refused), "refused")]
    public async Task What_was_certainly_not_sent_is_tried_again(string failure, string word)
    {
        var input = await AskedAsync();
        await Desk.RememberOfProviderAsync("anna", Address, null);
        Desk.Aws.Will("email", Enum.Parse<Answer>(failure));

        ComesBack(await TellProvider(input));
        Done(await TellProvider(input));

        Assert.Single(Mails);
        Assert.Equal(1, await TrailOf(input, $"provider not told of BOOKING_CREATED: email {word}"));
    }

    [Fact]
    public async Task What_nobody_knows_is_never_sent_again_and_comes_back_until_somebody_looks()
    {
        var input = await AskedAsync();
        await Desk.RememberOfProviderAsync("anna", Address, null);
        Desk.Aws.Will("email", Answer.Lost);

        ComesBack(await TellProvider(input));
        ComesBack(await TellProvider(input));

        Assert.Single(Mails);
        Assert.Equal(1, await TrailOf(input, "provider not told of BOOKING_CREATED: email unanswered"));
    }

    [Fact]
    public async Task A_booking_that_waits_no_longer_is_not_told()
    {
        var (answered, late) = (await AcceptedAsync(), await ReservedAsync(Inputs.Nights(nights: ["2026-12-10"])));
        await Desk.RememberOfProviderAsync("anna", Address, null);
        await Desk.RememberOfProviderAsync("lakeside", Address, null);

        Done(await TellProvider(answered));
        Done(await TellProvider(late));

        Assert.Empty(Mails);
    }

    [Fact]
    public async Task A_booking_whose_time_to_answer_is_over_is_not_told()
    {
        var input = await AskedAsync();
        await Desk.RememberOfProviderAsync("anna", Address, null);
        Desk.Clock.Advance(TimeSpan.FromHours(24));

        Done(await TellProvider(input));

        Assert.Empty(Mails);
    }

    [Fact]
    public async Task The_cancellation_of_what_a_provider_accepted_is_told_once()
    {
        var input = await AcceptedAsync();
        await Desk.RememberOfProviderAsync("anna", Address, null);
        await CancelAsync(input);

        Done(await TellProvider(input, "BOOKING_CANCELLED"));
        Done(await TellProvider(input, "BOOKING_CANCELLED"));

        var mail = Assert.Single(Mails);
        Assert.Equal("A booking was cancelled: A long hour with Anna", mail.Subject);
        Assert.Contains("free to be booked again", mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, await TrailOf(input, "provider told of BOOKING_CANCELLED by email"));
    }

    [Fact]
    public async Task The_cancellation_of_what_a_provider_never_heard_of_is_not_told()
    {
        var input = await AskedAsync();
        await Desk.RememberOfProviderAsync("anna", Address, null);
        await GiveUpAsync(input);

        Done(await TellProvider(input, "BOOKING_CANCELLED"));
        Done(await TellProvider(input));

        Assert.Empty(Mails);
    }

    [Fact]
    public async Task The_cancellation_of_what_a_provider_was_asked_is_told()
    {
        var input = await AskedAsync();
        await Desk.RememberOfProviderAsync("anna", Address, null);
        Done(await TellProvider(input));
        await GiveUpAsync(input);

        Done(await TellProvider(input, "BOOKING_CANCELLED"));

        Assert.Equal(2, Mails.Count);
    }

    [Fact]
    public async Task A_booking_that_is_not_there_comes_back() => ComesBack(await TellProvider(Inputs.Visit()));

    [Theory]
    [InlineData("no json", "BOOKING_CREATED")]
    [InlineData("null", "BOOKING_CREATED")]
    [InlineData("""{"bookingId":"x","eventType":"BOOKING_CREATED"}""", "BOOKING_CREATED")]
    [InlineData("""{"bookingId":"4f6c1d1e-8a3b-5c2d-9e7f-0a1b2c3d4e5f","eventType":"BOOKING_CONFIRMED"}""", "BOOKING_CONFIRMED")]
    [InlineData("""{"bookingId":"4f6c1d1e-8a3b-5c2d-9e7f-0a1b2c3d4e5f","eventType":"BOOKING_CREATED"}""", "BOOKING_CANCELLED")]
    public async Task What_is_none_of_its_messages_comes_back_until_it_is_a_dead_letter(string body, string type) =>
        ComesBack(await TellProvider(Batch(body, type, "4f6c1d1e-8a3b-5c2d-9e7f-0a1b2c3d4e5f")));

    [Fact]
    public async Task An_attribute_that_names_another_booking_is_not_believed()
    {
        var input = await AskedAsync();

        ComesBack(await TellProvider(Batch(input.BookingId, "BOOKING_CREATED", bookingAttribute: Inputs.NewId())));
    }

    [Fact]
    public async Task No_address_reaches_the_log()
    {
        var input = await AskedAsync();
        await Desk.RememberOfProviderAsync("anna", Address, null);
        Desk.Aws.Will("email", Answer.Unverified, Answer.Broken);

        await TellProvider(input);
        await TellProvider(input);
        await TellProvider(input);

        Assert.NotEmpty(Desk.Log);
        Assert.DoesNotContain("example.com", Desk.Log, StringComparison.Ordinal);
        Assert.DoesNotContain((await BookingOf(input)).Trail, entry => entry.Why?.Contains('@', StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Its_event_file_names_a_booking_that_may_not_be_there()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "tests", "events", "TellProvider.json"));
        var batch = new StepBookingSerializer().Deserialize<SQSEvent>(file);

        var answer = await TellProvider(batch);

        Assert.Single(answer.BatchItemFailures);
        Assert.Contains(nameof(Bookings.Refusals.BookingBusy), Desk.Log, StringComparison.Ordinal);
    }
}
