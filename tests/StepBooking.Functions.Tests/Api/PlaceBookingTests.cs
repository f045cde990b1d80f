using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Requests;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

public sealed class PlaceBookingTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private const string Body = """{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1B","1A"],"paymentMethod":"pm_card_visa"}""";
    private const string OtherBody = """{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["2A"],"paymentMethod":"pm_card_visa"}""";
    private static readonly string Id = BookingId.From("alice", "the-key");

    [Fact]
    public async Task A_booking_is_answered_and_its_execution_started_under_its_id()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        var answer = await desk.Place(new Call("POST", "/bookings") { Body = Body, Key = "the-key", Stage = "/dev" });

        Assert.True(answer.StatusCode == 201, answer.Body);
        Assert.Equal($"/dev/bookings/{Id}", answer.Headers["Location"]);
        Assert.Equal("application/json", answer.Headers["Content-Type"]);
        Assert.Equal(
            $$"""{"id":"{{Id}}","status":"PENDING","userId":"alice","providerId":"indian-railways","offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A","1B"],"from":"Delhi","to":"Mumbai","start":"2026-12-05T11:25:00Z","end":"2026-12-06T03:05:00Z"}""",
            answer.Body);
        Assert.Equal(
            """{"v":1,"userId":"alice","request":{"offeringId":"train-delhi-mumbai-2026-12-05","paymentMethod":"pm_card_visa","seats":["1A","1B"]}}""",
            Assert.Single(desk.Machine.Started, started => started.Key == Id).Value);
    }

    [Fact]
    public async Task A_slot_is_booked_with_the_fields_and_the_lower_case_of_its_own_call()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        var answer = await desk.Place("""{"slotId":"slot-anna-2026-12-05-10","userId":"alice"}""");

        Assert.True(answer.StatusCode == 201, answer.Body);
        Assert.Equal(("pending", ApiDesk.SlotId, "anna", "alice"), (answer.Text("status"), answer.Text("slotId"), answer.Text("providerId"), answer.Text("userId")));
        Assert.Equal(("2026-12-05T10:00:00Z", "2026-12-05T11:00:00Z"), (answer.Text("start"), answer.Text("end")));
        Assert.Equal(answer.Text("id"), Assert.Single(desk.Machine.Started).Key);
    }

    [Theory]
    [InlineData("{\"offeringId\":", "malformed", null)]
    [InlineData("", "malformed", null)]
    [InlineData(null, "malformed", null)]
    [InlineData("[]", "invalid", "body")]
    [InlineData("""{"offeringId":"train-nowhere","seats":["1A"],"paymentMethod":"pm_x"}""", "invalid", "offeringId")]
    [InlineData("""{"slotId":"slot-nowhere"}""", "invalid", "slotId")]
    [InlineData("""{"slotId":"slot-anna-2026-12-05-10","userId":"bert"}""", "invalid", "userId")]
    [InlineData("""{"slotId":"train-delhi-mumbai-2026-12-05"}""", "invalid", "slotId")]
    [InlineData("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":[],"paymentMethod":"pm_x"}""", "invalid", "seats")]
    [InlineData("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A","1A"],"paymentMethod":"pm_x"}""", "invalid", "seats[1]")]
    [InlineData("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A","9Z"],"paymentMethod":"pm_x"}""", "invalid", "seats[1]")]
    [InlineData("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A"]}""", "invalid", "paymentMethod")]
    [InlineData("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A"],"userId":"bert","paymentMethod":"pm_x"}""", "invalid", "userId")]
    public async Task Bad_input_names_its_field_and_leaves_no_trace(string? body, string type, string? field)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var before = await desk.CountItems();

        var answer = await desk.Place(new Call("POST", "/bookings") { Body = body, Key = "the-key" });

        answer.Problem(400, type, field);
        Assert.Equal("/bookings", answer.Text("instance"));
        Assert.Equal(before, await desk.CountItems());
        Assert.Empty(desk.Machine.Started);
    }

    [Theory]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("content-type", "application/x-www-form-urlencoded")]
    [InlineData("CONTENT-TYPE", "application/jsonp")]
    public async Task A_body_that_says_it_is_no_JSON_is_refused(string header, string type)
    {
        await using var desk = await ApiDesk.Open(dynamo);

        var answer = await desk.Place(new Call("POST", "/bookings") { Body = Body, ContentTypeHeader = header, ContentType = type });

        answer.Problem(415, "unsupported-media-type");
        Assert.Empty(desk.Machine.Started);
    }

    [Theory]
    [InlineData("Content-Type", null)]
    [InlineData("content-type", "application/json; charset=utf-8")]
    [InlineData("Content-Type", "Application/JSON")]
    public async Task A_body_that_may_be_JSON_is_read(string header, string? type)
    {
        await using var desk = await ApiDesk.Open(dynamo);

        var answer = await desk.Place(new Call("POST", "/bookings") { Body = Body, ContentTypeHeader = header, ContentType = type });

        Assert.True(answer.StatusCode == 201, answer.Body);
    }

    [Fact]
    public async Task Malformed_JSON_says_where()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        var answer = await desk.Place("{\"offeringId\": \"x\",\n  seats}");

        Assert.Contains("line 2 after 2 bytes", answer.Problem(400, "malformed").Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64 * 1024, 400, "invalid", "offeringId")]
    [InlineData((64 * 1024) + 1, 413, "too-large", null)]
    [InlineData(1024 * 1024, 413, "too-large", null)]
    public async Task A_body_has_at_most_64_KB(int bytes, int status, string type, string? field)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var envelope = """{"offeringId":""}""".Length;

        (await desk.Place($$"""{"offeringId":"{{new string('x', bytes - envelope)}}"}""")).Problem(status, type, field);
        Assert.Empty(desk.Machine.Started);
    }

    [Fact]
    public async Task A_key_has_at_most_255_characters()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.Place(Body, new string('k', 256))).Problem(400, "invalid", "Idempotency-Key");
        Assert.Equal(201, (await desk.Place(Body, new string('k', 255))).StatusCode);
    }

    [Fact]
    public async Task Without_a_caller_nothing_is_booked()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.Place(new Call("POST", "/bookings") { Sub = null, Body = Body })).Problem(401, "unauthorized");
        Assert.Empty(desk.Machine.Started);
    }

    [Theory]
    [InlineData("Idempotency-Key", Body)]
    [InlineData("idempotency-key", """{"seats":["1A","1B"],"paymentMethod":"pm_card_visa","offeringId":"train-delhi-mumbai-2026-12-05","userId":"alice"}""")]
    public async Task The_same_request_under_the_key_again_is_the_same_booking(string header, string body)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var first = await desk.Place(Body);

        var again = await desk.Place(new Call("POST", "/bookings") { Body = body, Key = "the-key", KeyHeader = header });

        Assert.Equal(201, again.StatusCode);
        Assert.Equal(first.Body, again.Body);
        Assert.Single(desk.Machine.Started);
    }

    [Fact]
    public async Task Repeated_late_it_is_the_booking_as_it_stands_and_starts_nothing()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await desk.Place(Body);
        desk.Machine.Ended.Add(Id);
        await desk.WriteBooking(Id, "alice", FingerprintOf(desk), BookingStatus.Confirmed, ("reference", new("ABC234")), ("amount", new() { N = "570000" }), ("currency", new("INR")));
        desk.Clock.Advance(TimeSpan.FromDays(30));

        var again = await desk.Place("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A","1B"],"paymentMethod":"pm_another_card"}""");

        Assert.Equal((201, "CONFIRMED", "ABC234"), (again.StatusCode, again.Text("status"), again.Text("reference")));
        Assert.Equal("570000", again.Text("amount"));
        Assert.Single(desk.Machine.Started);
    }

    [Fact]
    public async Task Another_request_under_the_key_is_a_conflict()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await desk.Place(Body);
        await desk.WriteBooking(Id, "alice", FingerprintOf(desk), BookingStatus.Pending, ("phase", new("HELD")));

        var answer = await desk.Place(OtherBody);

        answer.Problem(409, "key-used", "Idempotency-Key");
        Assert.Equal(Id, answer.Text("bookingId"));
    }

    [Fact]
    public async Task A_booking_of_somebody_else_under_that_id_is_a_conflict_that_tells_nothing()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await desk.WriteBooking(Id, "bert", "another fingerprint", BookingStatus.Confirmed);

        var answer = await desk.Place(Body);

        answer.Problem(409, "key-used", "Idempotency-Key");
        Assert.Null(answer.Text("bookingId"));
    }

    [Fact]
    public async Task An_ended_execution_without_a_row_is_read_for_two_seconds_and_then_asked_for_again()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await desk.Place(Body);
        desk.Machine.Ended.Add(Id);
        var before = desk.Clock.GetUtcNow();

        var answer = await desk.Place(Body);

        answer.Problem(503, "unavailable");
        Assert.Equal("1", answer.Headers["Retry-After"]);
        Assert.Equal(TimeSpan.FromSeconds(2), desk.Clock.GetUtcNow() - before);
    }

    [Fact]
    public async Task Another_request_under_the_key_of_a_booking_without_a_row_yet_starts_nothing()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await desk.Place(Body);

        (await desk.Place(OtherBody)).Problem(503, "unavailable");
        Assert.Single(desk.Machine.Started);
    }

    [Fact]
    public async Task Without_a_key_each_request_is_a_booking_of_its_own()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        var first = await desk.Place(Body, key: null);
        var second = await desk.Place(Body, key: null);

        Assert.NotEqual(first.Text("id"), second.Text("id"));
        Assert.Equal(2, desk.Machine.Started.Count);
    }

    [Theory]
    [InlineData("ThrottlingException", 400)]
    [InlineData("ExecutionLimitExceeded", 400)]
    [InlineData("ServiceUnavailable", 503)]
    public async Task A_state_machine_that_cannot_answer_now_is_asked_again_later(string type, int status)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        desk.Machine.Fault = (type, status);

        var answer = await desk.Place(Body);

        answer.Problem(503, "unavailable");
        Assert.Equal("1", answer.Headers["Retry-After"]);
    }

    [Fact]
    public async Task A_defect_is_a_problem_without_a_stack_trace_and_a_line_in_the_log()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        desk.Machine.Fault = ("StateMachineDoesNotExist", 400);

        var answer = await desk.Place(new Call("POST", "/bookings") { Body = Body, Key = "the-key", RequestId = "request-7" });

        Assert.Contains("request-7", answer.Problem(500, "internal").Text("detail"), StringComparison.Ordinal);
        Assert.Contains("request-7", desk.Log, StringComparison.Ordinal);
        Assert.Contains("StateMachineDoesNotExist", desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_left_cannot_be_booked()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        desk.Clock.Advance(TimeSpan.FromDays(2));

        (await desk.Place(Body)).Problem(400, "invalid", "offeringId");
        Assert.Empty(desk.Machine.Started);
    }

    private static string FingerprintOf(ApiDesk desk)
    {
        using var input = JsonDocument.Parse(desk.Machine.Started[Id]);
        return ExecutionInput.Read(input.RootElement).Fingerprint;
    }
}
