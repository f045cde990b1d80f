using System.Text.Json.Nodes;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Tests.Api;
using StepBooking.Functions.Tests.Support;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Clerks;

/// <summary>The call by which a clerk changes a booking's status.</summary>
public sealed class ChangeBookingStatusTests : ClerkTest
{
    [Theory]
    [InlineData("CONFIRMED", "booking:confirmed", "clerk-booking-confirmed")]
    [InlineData("CANCELLED", "booking:cancelled", "clerk-booking-cancelled")]
    public async Task A_clerks_status_is_put_on_the_bus_and_answered_at_once(string status, string type, string schema)
    {
        var input = await AwaitingAsync();

        var answer = await Patch(input.BookingId, $$"""{"status":"{{status}}"}""");

        Assert.True(answer.StatusCode == 202, answer.Body);
        Assert.Equal((status, $"/api/bookings/{input.BookingId}"), (answer.Text("status"), answer.Headers["Location"]));
        Assert.Equal("PENDING", answer.Json().GetProperty("booking").GetProperty("status").GetString());
        var sent = Assert.Single(Desk.Aws.Of("event"));
        Assert.Equal(("bookings", $"stepbooking.clerk {type}"), (sent.To, sent.Subject));
        var detail = JsonNode.Parse(sent.Text)!;
        Assert.Equal((input.BookingId, status, Clerk), ((string?)detail["bookingId"], (string?)detail["status"], (string?)detail["clerkId"]));
        Assert.Equal(answer.Text("eventId"), (string?)detail["id"]);
        var known = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "events", schema + ".json")))!;
        Assert.Empty(JsonSchemaCheck.Violations(known, detail));
        Assert.Equal(BookingPhase.Reserved, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task The_same_request_under_a_key_is_the_same_event_and_another_is_another()
    {
        var input = await AwaitingAsync();

        var first = await Patch(input.BookingId, """{"status":"CONFIRMED"}""", "k");
        var again = await Patch(input.BookingId, """{"status":"CONFIRMED"}""", "k");
        var other = await Patch(input.BookingId, """{"status":"CANCELLED"}""", "k");
        var keyless = await Patch(input.BookingId, """{"status":"CONFIRMED"}""");

        Assert.Equal(first.Text("eventId"), again.Text("eventId"));
        Assert.Equal(3, new[] { first, other, keyless }.Select(each => each.Text("eventId")).Distinct().Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("customers")]
    public async Task Nobody_but_clerks_and_operators_may(string? groups)
    {
        var input = await AwaitingAsync();

        (await Patch(input.BookingId, """{"status":"CONFIRMED"}""", groups: groups)).Problem(403, "forbidden");
        (await Patch(new Call("PATCH", "/bookings/{id}/status") { Id = input.BookingId, Sub = "anna", Provider = "anna", Body = """{"status":"CONFIRMED"}""" }))
            .Problem(403, "forbidden");

        Assert.Empty(Desk.Aws.Of("event"));
    }

    [Fact]
    public async Task Operators_may_too() =>
        Assert.Equal(202, (await Patch((await AwaitingAsync()).BookingId, """{"status":"CONFIRMED"}""", groups: "operators")).StatusCode);

    [Fact]
    public async Task Without_a_token_it_is_401() => (await Patch(new Call("PATCH", "/bookings/{id}/status") { Id = Inputs.NewId(), Sub = null, Body = "{}" }))
        .Problem(401, "unauthorized");

    [Theory]
    [InlineData("{}", "status")]
    [InlineData("""{"status":"confirmed"}""", "status")]
    [InlineData("""{"status":"REJECTED"}""", "status")]
    [InlineData("""{"status":7}""", "status")]
    [InlineData("""{"status":null}""", "status")]
    [InlineData("""{"status":"CONFIRMED","status":"CANCELLED"}""", "status")]
    [InlineData("""{"status":"CONFIRMED","why":"x"}""", "why")]
    [InlineData("[]", "body")]
    public async Task A_body_that_is_wrong_is_refused_by_its_field(string body, string field)
    {
        var input = await AwaitingAsync();

        (await Patch(input.BookingId, body)).Problem(400, "invalid", field);

        Assert.Empty(Desk.Aws.Of("event"));
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_or_too_large_is_refused()
    {
        var input = await AwaitingAsync();

        (await Patch(input.BookingId, "status=CONFIRMED")).Problem(400, "malformed");
        (await Patch(input.BookingId, $$"""{"status":"{{new string('x', 5000)}}"}""")).Problem(413, "too-large");
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("ABC234")]
    [InlineData("4f6c1d1e-8a3b-5c2d-9e7f-0a1b2c3d4e5f")]
    public async Task A_booking_that_is_not_there_is_404(string id) =>
        (await Patch(id, """{"status":"CONFIRMED"}""")).Problem(404, "not-found");

    [Fact]
    public async Task A_booking_is_found_by_its_reference_too()
    {
        var input = await ConfirmedAsync();

        Assert.Equal(202, (await Patch((await BookingOf(input)).Reference, """{"status":"CANCELLED"}""")).StatusCode);
        Assert.Equal(input.BookingId, Assert.Single(Desk.Aws.Of("event")).BookingId);
    }

    [Fact]
    public async Task What_can_be_seen_to_be_too_late_is_409_at_once()
    {
        var rejected = await ClosedAsync();
        var stopped = await StoppedAsync(Inputs.Train(seats: ["9A"]));

        (await Patch(rejected.BookingId, """{"status":"CONFIRMED"}""")).Problem(409, "status-not-changeable", "status");
        (await Patch(rejected.BookingId, """{"status":"CANCELLED"}""")).Problem(409, "status-not-changeable", "status");
        (await Patch(stopped.BookingId, """{"status":"CONFIRMED"}""")).Problem(409, "status-not-changeable", "status");

        Assert.Empty(Desk.Aws.Of("event"));
    }

    [Fact]
    public async Task A_booking_that_is_so_already_may_be_told_so_again() =>
        Assert.Equal(202, (await Patch((await ConfirmedAsync()).BookingId, """{"status":"CONFIRMED"}""")).StatusCode);

    [Theory]
    [InlineData(nameof(Support.Answer.Refused))]
    [InlineData(nameof(Support.Answer.Throttled))]
    public async Task A_bus_that_does_not_take_it_is_503_and_changes_nothing(string failure)
    {
        var input = await AwaitingAsync();
        Desk.Aws.Will("event", Enum.Parse<Support.Answer>(failure));

        (await Patch(input.BookingId, """{"status":"CONFIRMED"}""")).Problem(503, "unavailable");

        Assert.Equal(BookingPhase.Reserved, (await BookingOf(input)).Phase);
    }
}
