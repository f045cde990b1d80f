using System.Text.Json.Nodes;
using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Tests.Support;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Slots;

/// <summary>What is published of bookings that a provider must accept, on their queues.</summary>
public sealed class SlotEventsTests : SlotTest
{
    private const string Confirmed = "BOOKING_CONFIRMED published to booking-confirmations";
    private const string Cancelled = "BOOKING_CANCELLED published to approval-requests";

    [Fact]
    public async Task A_confirmation_is_published_in_the_words_of_the_event()
    {
        var input = await AcceptedAsync();
        var accepted = UtcText.Of((await BookingOf(input)).AcceptedAt!.Value);
        Desk.Clock.Advance(TimeSpan.FromSeconds(4));

        await Desk.Notify.Notify(input, Desk.Context);

        var told = Assert.Single(Desk.Aws.Of("confirmations"));
        Assert.Equal(
            $$"""{"bookingId":"{{input.BookingId}}","providerId":"anna","acceptedAt":"{{accepted}}","eventType":"BOOKING_CONFIRMED","timestamp":"2026-12-01T12:02:04Z"}""",
            told.Text);
        Assert.Equal("2026-12-01T12:02:00Z", accepted);
        Assert.Equal($"BookingId:String={input.BookingId} EventType:String=BOOKING_CONFIRMED ProviderId:String=anna", told.Subject);
        Assert.Empty(JsonSchemaCheck.Violations(Repository.EventSchema("message-booking-confirmed"), JsonNode.Parse(told.Text)));
    }

    [Fact]
    public async Task It_is_published_once_before_the_customer_is_told_and_stands_in_the_trail()
    {
        var input = await AcceptedAsync();
        List<(int Published, int Mails)> seen = [];
        Desk.Aws.OnMessage = () =>
        {
            seen.Add((Desk.Aws.Of("confirmations").Count, Desk.Aws.Of("email").Count));
            return Task.CompletedTask;
        };

        await Desk.Notify.Notify(input, Desk.Context);
        await Desk.Notify.Notify(input, Desk.Context);

        Assert.Equal((0, 0), seen[0]);
        Assert.All(seen.Skip(1), each => Assert.Equal(1, each.Published));
        Assert.Single(Desk.Aws.Of("confirmations"));
        var entry = Assert.Single((await BookingOf(input)).Trail, entry => entry.Why == Confirmed);
        Assert.Equal(("Notify", Desk.Clock.GetUtcNow(), "CONFIRMED"), (entry.By, entry.At, entry.To));
    }

    [Fact]
    public async Task What_no_provider_had_to_accept_is_on_no_queue()
    {
        var train = await ConfirmedAsync();
        await Desk.Notify.Notify(train, Desk.Context);
        await CancelAsync(train);

        Assert.Empty(Desk.Aws.Of("confirmations"));
        Assert.Empty(Desk.Aws.Of("requests"));
        Assert.Equal(2, Desk.Aws.Of("event").Count);
    }

    [Fact]
    public async Task Nothing_is_published_of_a_rejection()
    {
        var input = await AskedAsync();
        await Desk.Store.RejectAsync(input.BookingId!, new Reason("rejected", null, "No."), new Actor("provider somebody", null));

        await EndAsync(input);

        Assert.Equal(BookingStatus.Rejected, (await BookingOf(input)).Status);
        Assert.Empty(Desk.Aws.Of("confirmations"));
        Assert.Equal("BOOKING_CREATED", (string?)JsonNode.Parse(Assert.Single(Desk.Aws.Of("requests")).Text)!["eventType"]);
    }

    [Fact]
    public async Task A_cancellation_is_published_in_the_words_of_the_event()
    {
        var input = await AcceptedAsync();
        await Desk.Notify.Notify(input, Desk.Context);

        await CancelAsync(input);

        var told = Desk.Aws.Of("requests")[^1];
        Assert.Equal(
            $$"""{"bookingId":"{{input.BookingId}}","userId":"alice","providerId":"anna","slotId":"{{Offers.VisitId}}","slotStart":"2026-12-05T14:00:00Z","slotEnd":"2026-12-05T15:00:00Z","eventType":"BOOKING_CANCELLED","timestamp":"2026-12-01T12:02:00Z"}""",
            told.Text);
        Assert.Equal($"BookingId:String={input.BookingId} EventType:String=BOOKING_CANCELLED ProviderId:String=anna", told.Subject);
        Assert.Empty(JsonSchemaCheck.Violations(Repository.EventSchema("message-booking-cancelled"), JsonNode.Parse(told.Text)));
        Assert.Equal(1, await TrailOf(input, Cancelled));
    }

    [Fact]
    public async Task One_given_up_before_it_was_answered_is_published_as_cancelled_too()
    {
        var input = await AskedAsync();

        await GiveUpAsync(input);

        Assert.Equal(BookingStatus.Cancelled, (await BookingOf(input)).Status);
        Assert.Equal("BOOKING_CANCELLED", (string?)JsonNode.Parse(Desk.Aws.Of("requests")[^1].Text)!["eventType"]);
        Assert.Equal(1, await TrailOf(input, Cancelled));
    }

    [Theory]
    [InlineData(nameof(Answer.Throttled))]
    [InlineData(nameof(Answer.Broken))]
    public async Task A_queue_that_refuses_fails_no_booking_and_is_logged_counted_and_in_the_trail(string failure)
    {
        var input = await AcceptedAsync();
        Desk.Aws.Will("confirmations", Enum.Parse<Answer>(failure));

        var answer = await Desk.Notify.Notify(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal(("CONFIRMED", true), (answer.Status, answer.Settled));
        Assert.Single(Desk.Aws.Of("email"));
        Assert.Equal(["event/CONFIRMED"], booking.Owes);
        Assert.Contains("is still to be published", Desk.Log, StringComparison.Ordinal);
        Assert.Contains("EventsNotPublished", Desk.MetricLines.ToString(), StringComparison.Ordinal);
        Assert.Single(
            booking.Trail,
            entry => entry.By == "Notify" && entry.Why!.StartsWith("BOOKING_CONFIRMED not published to booking-confirmations: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(Answer.Throttled))]
    [InlineData(nameof(Answer.Broken))]
    public async Task A_queue_that_refuses_a_cancellation_does_not_stop_it_and_is_logged_counted_and_in_the_trail(string failure)
    {
        var input = await AcceptedAsync();
        await Desk.Notify.Notify(input, Desk.Context);
        Desk.Aws.Will("requests", Enum.Parse<Answer>(failure));

        await CancelAsync(input);

        var booking = await BookingOf(input);
        var cancellation = Assert.Single(booking.Cancels).Key;
        Assert.Equal(BookingStatus.Cancelled, booking.Status);
        Assert.EndsWith("is cancelled", Desk.Aws.Of("email")[^1].Subject, StringComparison.Ordinal);
        Assert.True(booking.Owes.SetEquals([Debt.EventOf(cancellation), Debt.RefundOf(cancellation), Debt.SeatsOf(cancellation)]));
        Assert.Contains("is still to be published", Desk.Log, StringComparison.Ordinal);
        Assert.Contains("EventsNotPublished", Desk.MetricLines.ToString(), StringComparison.Ordinal);
        Assert.Single(
            booking.Trail,
            entry => entry.Why?.StartsWith("BOOKING_CANCELLED not published to approval-requests: ", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_a_queue_refused_the_schedule_publishes_and_the_trail_tells_both()
    {
        var input = await AcceptedAsync();
        Desk.Aws.Will("confirmations", Answer.Throttled, Answer.Throttled);
        await Desk.Notify.Notify(input, Desk.Context);

        for (var minute = 0; minute < 3; minute++)
        {
            Desk.Clock.Advance(TimeSpan.FromMinutes(1));
            await Sweep();
        }

        var booking = await BookingOf(input);
        Assert.Empty(booking.Owes);
        Assert.Single(Desk.Aws.Of("confirmations"));
        Assert.Single(Desk.Aws.Of("email"));
        Assert.Single(booking.Trail, entry => entry.Why?.Contains("not published", StringComparison.Ordinal) == true);
        Assert.Equal(Confirmed, booking.Trail[^1].Why);
    }

    [Fact]
    public async Task A_bus_that_refuses_keeps_the_queue_waiting_so_that_nobody_hears_first_what_the_bus_may_never()
    {
        var input = await AcceptedAsync();
        Desk.Aws.Will("event", Answer.Refused);

        await Desk.Notify.Notify(input, Desk.Context);
        Assert.Empty(Desk.Aws.Of("confirmations"));
        Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await Sweep();

        Assert.Single(Desk.Aws.Of("confirmations"));
        Assert.Empty((await BookingOf(input)).Owes);
    }
}
