using StepBooking.Bookings.Bookings;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api.Holds;

/// <summary><c>POST /bookings</c> of what is held.</summary>
public sealed class HoldBookingTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task A_hold_is_booked_under_its_own_id_with_its_own_request()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();

        var answer = await desk.Book(id);

        Assert.True(answer.StatusCode == 201, answer.Body);
        Assert.Equal((id, "PENDING", "570000"), (answer.Text("id"), answer.Text("status"), answer.Text("amount")));
        Assert.Equal($"/bookings/{id}", answer.Headers["Location"]);
        Assert.Equal(
            """{"v":1,"userId":"alice","request":{"offeringId":"train-delhi-mumbai-2026-12-05","paymentMethod":"pm_card_visa","seats":["1A","1B"]}}""",
            desk.Desk.Machine.Started[id]);
        var row = (await desk.Bookings.GetAsync(id))!;
        Assert.Equal(id, row.Execution);
        Assert.Equal(
            row.Request,
            StepBooking.Bookings.Requests.ExecutionInput.Read(System.Text.Json.JsonDocument.Parse(desk.Desk.Machine.Started[id]).RootElement).Fingerprint);
    }

    [Fact]
    public async Task Booked_it_is_no_hold_any_more()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();
        await desk.Book(id);

        Assert.Equal("BOOKED", (await desk.Get(id)).Text("status"));
        Assert.Equal(id, (await desk.Release(id)).Problem(409, "hold-booked").Text("bookingId"));
        (await desk.Extend(id)).Problem(409, "hold-booked");
        desk.Wait();
        Assert.Equal("BOOKED", (await desk.Get(id)).Text("status"));
    }

    [Fact]
    public async Task Booked_again_it_is_the_same_booking_whichever_card_it_names()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();
        await desk.Book(id);

        Assert.Equal(201, (await desk.Book(id)).StatusCode);
        Assert.Equal(201, (await desk.Book(id, ""","paymentMethod":"pm_card_mastercard","userId":"alice" """)).StatusCode);
        desk.Desk.Machine.Ended.Add(id);
        Assert.Equal(201, (await desk.Book(id)).StatusCode);

        Assert.Single(desk.Desk.Machine.Started);
        Assert.Equal(2, (await desk.Bookings.GetAsync(id))!.Trail.Count);
    }

    [Fact]
    public async Task Where_the_start_failed_the_same_call_again_starts_it()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();
        desk.Desk.Machine.Fault = ("ThrottlingException", 400);
        (await desk.Book(id)).Problem(503, "unavailable");
        (await desk.Release(id)).Problem(409, "hold-booked");

        desk.Desk.Machine.Fault = null;
        desk.Wait();

        Assert.Equal(201, (await desk.Book(id)).StatusCode);
        Assert.True(desk.Desk.Machine.Started.ContainsKey(id));
    }

    [Fact]
    public async Task Another_request_under_its_id_cannot_be_it()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();
        desk.Desk.Machine.Started[id] = """{"v":1,"userId":"alice","request":{"seats":["9Z"]}}""";
        desk.Desk.Machine.Ended.Add(id);

        (await desk.Book(id)).Problem(409, "hold-cannot-be-booked");
        (await desk.Book(id)).Problem(409, "hold-cannot-be-booked");
        Assert.Equal("HELD", (await desk.Get(id)).Text("status"));

        Assert.Equal(204, (await desk.Release(id)).StatusCode);
        Assert.Equal("CANCELLED", (await desk.Get(id)).Text("status"));
    }

    [Fact]
    public async Task Over_or_given_back_it_cannot_be_booked()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var over = await desk.Held();
        var given = await desk.Held("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["2A"]}""", "given");
        await desk.Release(given);
        desk.Wait();

        (await desk.Book(over)).Problem(409, "hold-over");
        (await desk.Book(given)).Problem(409, "hold-over");

        Assert.Empty(desk.Desk.Machine.Started);
        Assert.Null((await desk.Bookings.GetAsync(over))!.Execution);
    }

    [Fact]
    public async Task A_booking_that_went_on_is_answered_as_it_stands()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();
        await desk.Book(id);
        var booking = (await desk.Bookings.GetAsync(id))!;
        await desk.Bookings.StopAsync(
            new StopOrder { BookingId = id, Request = booking.Request, Why = BookingStatus.Rejected, Reason = new Reason("declined", null, "Declined.") },
            new Actor("UndoPayment", id));
        await desk.Bookings.CloseAsync(id, booking.Request, new Actor("CloseBooking", id));

        var answer = await desk.Book(id);

        Assert.Equal((201, "REJECTED"), (answer.StatusCode, answer.Text("status")));
    }

    [Theory]
    [InlineData("", "paymentMethod")]
    [InlineData(""","paymentMethod":"4242424242424242" """, "paymentMethod")]
    [InlineData(""","paymentMethod":"pm_card_visa","seats":["1A"]""", "seats")]
    [InlineData(""","paymentMethod":"pm_card_visa","offeringId":"train-delhi-mumbai-2026-12-05" """, "offeringId")]
    [InlineData(""","paymentMethod":"pm_card_visa","userId":"bob" """, "userId")]
    [InlineData(""","paymentMethod":"pm_card_visa","amount":1""", "amount")]
    public async Task Bad_input_names_its_field_and_books_nothing(string more, string field)
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();

        (await desk.Book(id, more)).Problem(400, "invalid", field);

        Assert.Empty(desk.Desk.Machine.Started);
        Assert.Equal("HELD", (await desk.Get(id)).Text("status"));
    }

    [Fact]
    public async Task What_costs_nothing_needs_no_payment_method()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held("""{"slotId":"slot-anna-2026-12-05-10"}""");

        Assert.Equal(201, (await desk.Book(id, "")).StatusCode);
    }

    [Fact]
    public async Task Booking_and_giving_back_at_once_exactly_one_wins()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        for (var round = 0; round < 4; round++)
        {
            var id = await desk.Held($$"""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["{{round + 1}}A"]}""", $"key-{round}");

            var book = desk.Book(id);
            var release = desk.Release(id);
            var answers = await Task.WhenAll(book, release);

            Assert.True((answers[0].StatusCode, answers[1].StatusCode) is (201, 409) or (409, 204) or (503, _) or (_, 503), answers[0].Body + answers[1].Body);
            Assert.Equal(answers[0].StatusCode == 201, desk.Desk.Machine.Started.ContainsKey(id));
        }
    }
}
