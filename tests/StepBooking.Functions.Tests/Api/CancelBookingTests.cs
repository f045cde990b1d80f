using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Store;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

public sealed class CancelBookingTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private const string Id = "0f3d6a7e-3f0b-4c39-8a6b-6f1f6d2f8c55";
    private const string NotCharged = "Cancelled: you have not been charged.";

    [Theory]
    [InlineData(Id)]
    [InlineData("ABC234")]
    [InlineData("abc234")]
    public async Task The_whole_is_asked_for_carried_out_and_answered_with_what_comes_back(string id)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);

        var answer = await desk.Cancel(id, meanwhile: () => Decide(desk));

        Assert.True(answer.StatusCode == 200, answer.Body);
        Assert.Equal(("CANCELLED", null), (answer.Text("status"), answer.Text("message")));
        Assert.Equal("""[{"seats":["1A","1B"],"amount":570000}]""", answer.Json().GetProperty("refunds").GetRawText());
        var (name, input) = Assert.Single(desk.Machine.Started);
        var cid = Assert.Single((await Read(desk)).Cancels.Keys);
        Assert.Equal($"{Id}-c-{cid}", name);
        Assert.Equal($$"""{"v":1,"bookingId":"{{Id}}","cancellation":"{{cid}}"}""", input);
        Assert.Equal(CancellationId.OfWish("alice", null), cid);
    }

    [Fact]
    public async Task A_part_keeps_the_rest()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);

        var answer = await desk.Cancel(Id, " 1B , 1B", meanwhile: () => Decide(desk));

        Assert.True(answer.StatusCode == 200, answer.Body);
        Assert.Equal(("CONFIRMED", """["1A"]""", "570000"), (answer.Text("status"), answer.Text("seats"), answer.Text("amount")));
        Assert.Equal("""[{"seats":["1B"],"amount":285000}]""", answer.Json().GetProperty("refunds").GetRawText());
    }

    [Fact]
    public async Task Asked_again_it_is_the_same_cancellation_with_a_key_and_without()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);
        await desk.Cancel(Id, "1A", meanwhile: () => Decide(desk));

        var again = await desk.Cancel(Id, "1A");
        await desk.Cancel(Id, key: "k", meanwhile: () => Decide(desk));
        var last = await desk.Cancel(Id, key: "k");
        var other = await desk.Cancel(Id);

        Assert.Equal((200, 200, 200), (again.StatusCode, last.StatusCode, other.StatusCode));
        Assert.Equal(2, (await Read(desk)).Cancels.Count);
        Assert.Equal(2, desk.Machine.Started.Count);
    }

    [Fact]
    public async Task A_second_whole_cancellation_joins_the_first()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);
        Assert.Equal(202, (await desk.Cancel(Id, key: "one")).StatusCode);

        Assert.Equal(202, (await desk.Cancel(Id, key: "two")).StatusCode);

        Assert.Single((await Read(desk)).Cancels);
        Assert.Single(desk.Machine.Started);
    }

    [Fact]
    public async Task One_key_for_two_wishes_is_refused()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);
        await desk.Cancel(Id, "1A", "k", () => Decide(desk));

        (await desk.Cancel(Id, "1B", "k")).Problem(409, "key-used", "Idempotency-Key");
        (await desk.Cancel(Id, null, "k")).Problem(409, "key-used", "Idempotency-Key");

        Assert.Equal(["1B"], (await Read(desk)).Seats);
    }

    [Fact]
    public async Task While_it_is_not_decided_it_is_accepted_within_ten_seconds()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Write(desk, BookingStatus.Pending, ("phase", new("CAPTURING")));
        var before = desk.Clock.GetUtcNow();

        var answer = await desk.Cancel(Id);

        Assert.Equal((202, "PENDING"), (answer.StatusCode, answer.Text("status")));
        Assert.StartsWith("Accepted", answer.Text("message"), StringComparison.Ordinal);
        Assert.InRange(desk.Clock.GetUtcNow() - before, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10.5));
        var booking = await Read(desk);
        Assert.Single(booking.OpenCancellations);
        Assert.NotNull(booking.DueAt);
    }

    [Fact]
    public async Task A_capture_that_is_refused_meanwhile_leaves_nothing_to_cancel()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Write(desk, BookingStatus.Pending, ("phase", new("CAPTURING")));

        var answer = await desk.Cancel(Id, meanwhile: () => Stop(desk, "REJECTED"));

        answer.Problem(409, "not-cancellable");
    }

    [Theory]
    [InlineData("HELD")]
    [InlineData("RESERVED")]
    public async Task What_is_not_paid_yet_is_stopped_at_once_and_woken(string phase)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Write(desk, BookingStatus.Pending, ("phase", new(phase)), ("tokens", new() { SS = ["a-token"] }), ("execution", new(Id)));

        var answer = await desk.Cancel(Id);

        Assert.Equal((200, "PENDING", NotCharged), (answer.StatusCode, answer.Text("status"), answer.Text("message")));
        var booking = await Read(desk);
        Assert.Equal((BookingPhase.Undoing, BookingStatus.Cancelled), (booking.Phase, booking.Why));
        Assert.Equal((phase, "UNDOING", "alice"), (booking.Trail[^1].From, booking.Trail[^1].To, booking.Trail[^1].By));
        Assert.Contains("a-token", desk.Machine.Woken);
        Assert.Empty(desk.Machine.Started);
    }

    [Fact]
    public async Task A_stopped_booking_is_answered_once_it_has_ended_and_woken_again_when_asked_again()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Write(desk, BookingStatus.Pending, ("phase", new("RESERVED")), ("tokens", new() { SS = ["a-token"] }), ("execution", new(Id)));

        var answer = await desk.Cancel(Id, meanwhile: () => Stop(desk, null, BookingStatus.Cancelled));
        var again = await desk.Cancel(Id);

        Assert.Equal((200, "CANCELLED", NotCharged), (answer.StatusCode, answer.Text("status"), answer.Text("message")));
        Assert.Equal((200, "CANCELLED", NotCharged), (again.StatusCode, again.Text("status"), again.Text("message")));
    }

    [Theory]
    [InlineData(BookingStatus.Rejected)]
    [InlineData(BookingStatus.Expired)]
    public async Task What_ended_otherwise_cannot_be_cancelled(BookingStatus status)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Write(desk, status);

        (await desk.Cancel(Id)).Problem(409, "not-cancellable");
    }

    [Fact]
    public async Task What_is_being_undone_for_another_reason_cannot_be_cancelled()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Write(desk, BookingStatus.Pending, ("phase", new("UNDOING")), ("why", new("REJECTED")));

        (await desk.Cancel(Id)).Problem(409, "not-cancellable");
    }

    [Fact]
    public async Task Seats_that_are_only_held_are_no_booking_yet()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Write(desk, BookingStatus.Pending, ("phase", new("HELD")));

        Assert.Contains("/holds/", (await desk.Cancel(Id)).Problem(409, "not-cancellable").Text("detail"), StringComparison.Ordinal);
        Assert.Equal(BookingPhase.Held, (await Read(desk)).Phase);
    }

    [Theory]
    [InlineData("HELD")]
    [InlineData("RESERVED")]
    [InlineData("CAPTURING")]
    public async Task A_part_of_a_pending_booking_cannot_be_cancelled(string phase)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Write(desk, BookingStatus.Pending, ("phase", new(phase)), ("execution", new(Id)));

        (await desk.Cancel(Id, "1A")).Problem(409, "not-cancellable", "seats");

        var booking = await Read(desk);
        Assert.Equal(phase, booking.Standing);
        Assert.Empty(booking.Cancels);
    }

    [Theory]
    [InlineData("9Z")]
    [InlineData("1A,9Z")]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("1A,")]
    [InlineData("1a")]
    public async Task Seats_that_it_does_not_have_are_named(string seats)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);

        (await desk.Cancel(Id, seats)).Problem(400, "invalid", "seats");

        Assert.Empty((await Read(desk)).Cancels);
    }

    [Fact]
    public async Task A_parameter_that_is_not_known_never_cancels_the_whole()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);

        (await desk.Cancel(new Call("DELETE", "/bookings/{id}") { Id = Id, Query = new() { ["seat"] = "1A" } })).Problem(400, "invalid", "seat");

        Assert.Equal(BookingStatus.Confirmed, (await Read(desk)).Status);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);

        (await desk.Cancel(Id, key: new string('k', 256))).Problem(400, "invalid", "Idempotency-Key");
    }

    [Theory]
    [InlineData("bert", null, null)]
    [InlineData("bert", "clerks", null)]
    [InlineData("bert", null, "indian-railways")]
    public async Task Somebody_elses_booking_is_not_there(string sub, string? groups, string? provider)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);

        foreach (var id in (string[])[Id, "ABC234", "ZZZ999", Guid.NewGuid().ToString(), "no id"])
        {
            var call = new Call("DELETE", "/bookings/{id}") { Id = id, Sub = sub, Groups = groups, Provider = provider };
            (await desk.Cancel(call)).Problem(404, "not-found");
        }

        Assert.Empty((await Read(desk)).Cancels);
    }

    [Fact]
    public async Task Operators_may_cancel_for_others_and_the_trail_says_who()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);

        var call = new Call("DELETE", "/bookings/{id}") { Id = Id, Sub = "olga", Groups = "operators" };
        Assert.Equal(200, (await desk.Cancel(call, () => Decide(desk))).StatusCode);

        var booking = await Read(desk);
        Assert.Equal("operator olga", Assert.Single(booking.Cancels.Values).By);
        Assert.Contains(booking.Trail, entry => entry is { By: "operator olga", Why: "cancel-asked" });
    }

    [Fact]
    public async Task Without_a_token_nobody_is_served()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.Cancel(new Call("DELETE", "/bookings/{id}") { Id = Id, Sub = null })).Problem(401, "unauthorized");
    }

    [Fact]
    public async Task What_was_asked_for_is_kept_when_it_cannot_be_started_now()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);
        desk.Machine.Fault = ("ServiceUnavailable", 503);

        (await desk.Cancel(Id)).Problem(503, "unavailable");
        desk.Machine.Fault = null;
        Assert.Equal(200, (await desk.Cancel(Id, meanwhile: () => Decide(desk))).StatusCode);

        Assert.Single((await Read(desk)).Cancels);
    }

    [Fact]
    public async Task A_booking_placed_a_moment_ago_is_waited_for()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        var answer = await desk.Cancel(Id, meanwhile: () => Write(desk, BookingStatus.Rejected));

        answer.Problem(409, "not-cancellable");
    }

    private static Task Confirm(ApiDesk desk) => Write(desk, BookingStatus.Confirmed, ("reference", new("ABC234")), ("pay", new("pi_1")));

    private static async Task Write(ApiDesk desk, BookingStatus status, params (string Name, AttributeValue Value)[] more)
    {
        (string, AttributeValue)[] usual =
        [
            ("start", Item.Time(Offer.Start)),
            ("amount", Item.Number(570000)),
            ("currency", new("INR")),
            ("prices", Item.List([Item.Number(285000)])),
            ("cancels", Item.Map([])),
            ("notices", Item.Map([])),
            ("trail", Item.List([])),
        ];
        await desk.WriteBooking(Id, "alice", "f", status, [.. usual, .. more]);
        var reference = Bookings.Keys.Reference("ABC234");
        reference["b"] = new(Id);
        await desk.Table.PutAsync(new PutItemRequest { Item = reference });
    }

    /// <summary>Does what the cancellation's execution would do first.</summary>
    private static async Task Decide(ApiDesk desk)
    {
        var booking = await Read(desk);
        foreach (var open in booking.OpenCancellations)
            await desk.Bookings.DecideCancellationAsync(booking, open, Offer.Kind, new Actor("BeginCancellation", "x"));
    }

    private static async Task Stop(ApiDesk desk, string? why, BookingStatus? ended = null) => await desk.Table.UpdateAsync(new UpdateItemRequest
    {
        Key = Bookings.Keys.Booking(Id),
        UpdateExpression = ended is null ? "SET phase = :undoing, why = :why" : "SET #status = :ended REMOVE phase",
        ExpressionAttributeNames = ended is null ? null : new() { ["#status"] = "status" },
        ExpressionAttributeValues = ended is null
            ? new() { [":undoing"] = new("UNDOING"), [":why"] = new(why!) }
            : new() { [":ended"] = new(ended.Value.Text()) },
    });

    private static Offering Offer { get; } = Documents.Read(Documents.Train).Offering;

    private static async Task<Booking> Read(ApiDesk desk) => (await desk.Bookings.GetAsync(Id))!;
}
