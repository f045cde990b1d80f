using System.Text.Json.Nodes;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Events;

/// <summary>What programs are told on the bus: each event by its schema, at least once, and never at a booking's cost.</summary>
public sealed class BookingEventTests : RecoveryTest
{
    private static readonly string[] Published =
    [
        "booking-created", "booking-confirmed", "booking-rejected", "booking-cancelled", "clerk-booking-confirmed", "clerk-booking-cancelled",
        "message-booking-created", "message-booking-confirmed", "message-booking-cancelled",
        "price-change-initiated", "price-change-processed",
    ];

    public static TheoryData<string> Schemas => [.. Published];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_example_of_a_schema_is_one_of_its_events(string name)
    {
        var schema = Schema(name);

        Assert.Empty(JsonSchemaCheck.Violations(schema, schema["x-example"]));
    }

    [Fact]
    public void There_is_a_schema_for_every_kind_of_event_and_no_other() => Assert.Equal(
        Published.Order(), Directory.GetFiles(Path.Combine(Repository.Root, "docs", "events"), "*.json").Select(Path.GetFileNameWithoutExtension).Order());

    [Theory]
    [InlineData("status", "\"WRONG\"")]
    [InlineData("reference", "\"1\"")]
    [InlineData("amount", "-1")]
    [InlineData("seats", "[1]")]
    [InlineData("mail", "\"alice@example.com\"")]
    public void A_schema_refuses_what_is_not_so(string member, string value)
    {
        var schema = Schema("booking-confirmed");
        var example = schema["x-example"]!.DeepClone();
        example[member] = JsonNode.Parse(value);

        Assert.Single(JsonSchemaCheck.Violations(schema, example));
    }

    [Fact]
    public async Task A_booking_that_asks_for_approval_is_told_of_as_created()
    {
        var input = await AwaitingAsync();

        await Desk.RequestApproval.RequestApproval(input with { TaskToken = "t1" }, Desk.Context);

        var detail = Only("booking:created", "booking-created");
        Assert.Equal(($"{input.BookingId}/CREATED", "PENDING", "anna"), (Text(detail, "id"), Text(detail, "status"), Text(detail, "providerId")));
        Assert.Empty((await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task A_created_event_that_fails_leaves_the_provider_to_be_asked_again()
    {
        var input = await AwaitingAsync();
        Desk.Aws.Will("event", Answer.Refused);

        await Desk.RequestApproval.RequestApproval(input with { TaskToken = "t1" }, Desk.Context);
        Assert.Equal([Debt.Ask], (await BookingOf(input)).Owes);
        await Desk.Requests.AskAsync(await BookingOf(input), new Actor("SweepDue", null), Desk.Context.Logger);

        Assert.Empty((await BookingOf(input)).Owes);
        Only("booking:created", "booking-created");
    }

    [Fact]
    public async Task A_confirmed_booking_is_told_of_before_its_customer_is()
    {
        var input = await ConfirmedAsync();
        var before = -1;
        Desk.Aws.OnMessage = () =>
        {
            before = Desk.Aws.Of("event").Count;
            return Task.CompletedTask;
        };

        await Desk.Notify.Notify(input, Desk.Context);

        var detail = Only("booking:confirmed", "booking-confirmed");
        var booking = await BookingOf(input);
        Assert.Equal(1, before);
        Assert.Equal(
            ($"{input.BookingId}/CONFIRMED", booking.Reference, "alice", "train"),
            (Text(detail, "id"), Text(detail, "reference"), Text(detail, "userId"), Text(detail, "kind")));
        Assert.DoesNotContain("example.com", detail.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_that_was_refused_is_told_of_as_rejected()
    {
        var input = await ClosedAsync();

        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        var detail = Only("booking:rejected", "booking-rejected");
        Assert.Equal(("REJECTED", "declined"), (Text(detail, "status"), (string?)detail["reason"]!["code"]));
    }

    [Fact]
    public async Task A_cancellation_is_told_of_with_its_seats_and_its_refund()
    {
        var input = await DecidedAsync();

        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        var detail = Only("booking:cancelled", "booking-cancelled");
        Assert.Equal(($"{input.BookingId}/{input.Cancellation}", "CANCELLED"), (Text(detail, "id"), Text(detail, "status")));
        Assert.Equal("""["1A","1B"]""", detail["cancellation"]!["seats"]!.ToJsonString());
        Assert.True((long)detail["cancellation"]!["amount"]! > 0);
    }

    [Fact]
    public async Task A_notice_that_was_sent_is_not_told_of_again()
    {
        var input = await ConfirmedAsync();

        await Desk.Notify.Notify(input, Desk.Context);
        await Desk.Notify.Notify(input, Desk.Context);

        Assert.Single(Desk.Aws.Of("event"));
    }

    [Theory]
    [InlineData(nameof(Answer.Throttled))]
    [InlineData(nameof(Answer.Broken))]
    [InlineData(nameof(Answer.Refused))]
    public async Task An_event_that_fails_fails_no_booking_and_is_owed_counted_and_logged(string failure)
    {
        var input = await ConfirmedAsync();
        Desk.Aws.Will("event", Enum.Parse<Answer>(failure));

        var answer = await Desk.Notify.Notify(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal(("CONFIRMED", true), (answer.Status, answer.Settled));
        Assert.Equal(2, Desk.Aws.Messages.Count);
        Assert.Equal(["event/CONFIRMED"], booking.Owes);
        Assert.Equal(Desk.Clock.GetUtcNow().AddMinutes(1), booking.DueAt);
        Assert.Contains("is still to be published", Desk.Log, StringComparison.Ordinal);
        Assert.Contains("EventsNotPublished", Desk.MetricLines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_owed_of_events_the_schedule_publishes_and_forgets()
    {
        var input = await ConfirmedAsync();
        Desk.Aws.Will("event", Answer.Refused, Answer.Refused);
        await Desk.Notify.Notify(input, Desk.Context);

        await Sweep();
        Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await Sweep();
        Assert.Equal(["event/CONFIRMED"], (await BookingOf(input)).Owes);
        await Sweep();

        var booking = await BookingOf(input);
        Assert.Equal($"{input.BookingId}/CONFIRMED", Text(Only("booking:confirmed", "booking-confirmed"), "id"));
        Assert.Empty(booking.Owes);
        Assert.Equal((null, null), (booking.DueShard, booking.DueAt));
    }

    [Fact]
    public async Task No_recovery_is_started_for_an_event()
    {
        var input = await ConfirmedAsync();
        Desk.Aws.Will("event", Answer.Refused);
        await Desk.Notify.Notify(input, Desk.Context);

        var where = await Find.FindWhereItStands(Recovering(input.BookingId!), Desk.Context);

        Assert.Equal("done", where.Where);
    }

    private static JsonNode Schema(string name) => Repository.EventSchema(name);

    private static string? Text(JsonNode detail, string member) => (string?)detail[member];

    /// <summary>The only event that was taken, which has to be one of this schema.</summary>
    private JsonNode Only(string type, string schema)
    {
        var taken = Assert.Single(Desk.Aws.Of("event"));
        Assert.Equal(("bookings", $"stepbooking {type}"), (taken.To, taken.Subject));
        var detail = JsonNode.Parse(taken.Text)!;
        Assert.Empty(JsonSchemaCheck.Violations(Schema(schema), detail));
        return detail;
    }

    private async Task<StepInput> DecidedAsync()
    {
        var booking = await ConfirmedAsync();
        await Desk.Store.SettleAsync(await BookingOf(booking), Debt.Note);
        const string id = "00000000000a";
        await Desk.Store.AskCancellationAsync(await BookingOf(booking), new Cancellation(id, Desk.Clock.GetUtcNow(), "alice", null, null, null));
        var input = new StepInput { BookingId = booking.BookingId, Execution = $"{booking.BookingId}-c-{id}", Cancellation = id };
        await Desk.BeginCancellation.BeginCancellation(input, Desk.Context);
        return input;
    }
}
