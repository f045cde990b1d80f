using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Requests;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api.Holds;

public sealed class PlaceHoldTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task A_hold_is_decided_at_once_and_starts_nothing()
    {
        await using var desk = await HoldDesk.Open(dynamo);

        var answer = await desk.Place(new Call("POST", "/holds") { Body = HoldDesk.Body, Key = "the-key", Stage = "/dev" });

        var id = BookingId.OfHold("alice", "the-key");
        Assert.True(answer.StatusCode == 201, answer.Body);
        Assert.Equal($"/dev/holds/{id}", answer.Headers["Location"]);
        Assert.Equal(
            $$"""{"id":"{{id}}","offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A","1B"],"from":"Delhi","to":"Mumbai","amount":570000,"currency":"INR","until":"2026-12-03T12:10:00Z","status":"HELD"}""",
            answer.Body);
        Assert.Empty(desk.Desk.Machine.Started);
        var row = (await desk.Bookings.GetAsync(id))!;
        Assert.Equal((null, BookingPhase.Held, "alice"), (row.Execution, row.Phase, row.Customer));
        Assert.Equal("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A","1B"]}""", row.HeldRequest);
        Assert.Equal(("PlaceHold", null), (row.Trail[0].By, row.Trail[0].Execution));
    }

    [Fact]
    public async Task The_same_request_under_the_key_is_the_same_hold_as_it_stands_by_then()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var first = await desk.Place();
        var again = await desk.Place("""{"seats":["1A","1B"],"userId":"alice","offeringId":"train-delhi-mumbai-2026-12-05"}""");
        desk.Wait();
        var late = await desk.Place();

        Assert.Equal(first.Body, again.Body);
        Assert.Equal((201, "EXPIRED"), (late.StatusCode, late.Text("status")));
    }

    [Fact]
    public async Task Another_request_under_the_key_is_refused()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();

        var answer = await desk.Place("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["2A"]}""");

        Assert.Equal(id, answer.Problem(409, "key-used", "Idempotency-Key").Text("bookingId"));
    }

    [Fact]
    public async Task A_hold_and_a_booking_under_one_key_are_two_things()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var held = await desk.Held();

        var placed = await desk.Desk.Place("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A","1B"],"paymentMethod":"pm_card_visa"}""");

        Assert.Equal(201, placed.StatusCode);
        Assert.NotEqual(held, placed.Text("id"));
        Assert.Single(desk.Desk.Machine.Started);
    }

    [Fact]
    public async Task Seats_that_are_not_free_are_named_and_leave_no_row()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        await desk.Held();
        var before = await desk.Desk.CountItems();

        var answer = await desk.Place("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A","2A"]}""", sub: "bob");

        Assert.Equal("Not free: 1A.", answer.Problem(409, "taken", "seats").Text("detail"));
        Assert.Equal(before, await desk.Desk.CountItems());
        desk.Wait();
        Assert.Equal(201, (await desk.Place("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A","2A"]}""", sub: "bob")).StatusCode);
    }

    [Fact]
    public async Task Of_many_at_once_for_one_seat_exactly_one_holds_it()
    {
        await using var desk = await HoldDesk.Open(dynamo);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(each => desk.Place(sub: $"customer-{each}")));

        Assert.All(answers, answer => Assert.True(answer.StatusCode is 201 or 409 or 503, answer.Body));
        Assert.True(answers.Count(answer => answer.StatusCode == 201) <= 1);
        var later = await Task.WhenAll(Enumerable.Range(0, 8).Select(each => desk.Get(BookingId.OfHold($"customer-{each}", "the-key"), $"customer-{each}")));
        Assert.Equal(answers.Select(answer => answer.StatusCode == 201), later.Select(answer => answer.StatusCode == 200));
    }

    [Fact]
    public async Task Where_one_may_be_pending_the_other_is_named()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        await desk.Desk.Load(OtherTrain);
        var first = await desk.Held("""{"offeringId":"train-one-2026-12-05","seats":["1A"]}""");

        var second = await desk.Place("""{"offeringId":"train-one-2026-12-05","seats":["2A"]}""", "another");
        Assert.Equal(first, second.Problem(409, "pending-exists", "offeringId").Text("bookingId"));

        await desk.Release(first);
        Assert.Equal(201, (await desk.Place("""{"offeringId":"train-one-2026-12-05","seats":["2A"]}""", "another")).StatusCode);
    }

    [Theory]
    [InlineData("{\"offeringId\":", "malformed", null)]
    [InlineData("[]", "invalid", "body")]
    [InlineData("""{"offeringId":"train-nowhere","seats":["1A"]}""", "invalid", "offeringId")]
    [InlineData("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["9Z"]}""", "invalid", "seats[0]")]
    [InlineData("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A"],"paymentMethod":"pm_card_visa"}""", "invalid", "paymentMethod")]
    [InlineData("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A"],"until":"2027-01-01"}""", "invalid", "until")]
    [InlineData("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1A"],"userId":"bob"}""", "invalid", "userId")]
    [InlineData("""{"holdId":"0f3d6a7e-3f0b-4c39-8a6b-6f1f6d2f8c55"}""", "invalid", "holdId")]
    public async Task Bad_input_names_its_field_and_leaves_no_trace(string body, string type, string? field)
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var before = await desk.Desk.CountItems();

        (await desk.Place(body)).Problem(400, type, field);

        Assert.Equal(before, await desk.Desk.CountItems());
    }

    [Fact]
    public async Task Without_a_caller_or_with_a_key_too_long_nothing_is_held()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var before = await desk.Desk.CountItems();

        (await desk.Place(sub: null)).Problem(401, "unauthorized");
        (await desk.Place(key: new string('k', 256))).Problem(400, "invalid", "Idempotency-Key");

        Assert.Equal(before, await desk.Desk.CountItems());
    }

    private static string OtherTrain => Documents.Train
        .Replace("train-delhi-mumbai-2026-12-05", "train-one-2026-12-05", StringComparison.Ordinal)
        .Replace("\"currency\": \"INR\"", "\"currency\": \"INR\", \"onePending\": true", StringComparison.Ordinal);
}
