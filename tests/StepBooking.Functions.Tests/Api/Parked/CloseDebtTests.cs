namespace StepBooking.Functions.Tests.Api.Parked;

public sealed class CloseDebtTests : ParkedTest
{
    [Fact]
    public async Task One_debt_is_closed_and_the_last_one_takes_it_off_the_list()
    {
        var input = await ParkedBookingAsync();

        var first = await Close(input.BookingId!, "pay", "Refunded at the gateway.");
        Assert.Equal($$"""{"bookingId":"{{input.BookingId}}","status":"REJECTED","owes":["note","seats"],"parked":true}""", first.Body);
        await Close(input.BookingId!, "seats");
        var last = await Close(input.BookingId!, "note");

        Assert.Equal((200, false), (last.StatusCode, last.Json().GetProperty("parked").GetBoolean()));
        var booking = await BookingOf(input);
        Assert.True(booking.IsSettled);
        Assert.Null(booking.DueAt);
        Assert.Equal(
            ["closed pay: Refunded at the gateway.", "closed seats: Paid by hand.", "closed note: Paid by hand."],
            booking.Trail.Where(entry => entry.By == "operator olga").Select(entry => entry.Why));
    }

    [Fact]
    public async Task Closed_twice_it_says_what_is_owed_still()
    {
        var input = await ParkedBookingAsync();
        await Close(input.BookingId!, "pay");

        Assert.Equal("It owes note, seats.", (await Close(input.BookingId!, "pay")).Problem(400, "invalid", "debt").Text("detail"));
    }

    [Fact]
    public async Task Bad_input_names_its_field()
    {
        var input = await ParkedBookingAsync();

        (await Close(input.BookingId!, null)).Problem(400, "invalid", "debt");
        (await Close(input.BookingId!, "everything")).Problem(400, "invalid", "debt");
        (await Close(input.BookingId!, "pay", null)).Problem(400, "invalid", "reason");
        (await Close(input.BookingId!, "pay", new string('x', 201))).Problem(400, "invalid", "reason");
        (await Close(input.BookingId!, "pay", "to bob@example.com")).Problem(400, "invalid", "reason");
        (await Close(input.BookingId!, "pay", groups: "clerks")).Problem(403, "forbidden");
        (await Close(Guid.NewGuid().ToString(), "pay")).Problem(404, "not-found");
        Assert.Equal(3, (await BookingOf(input)).Owes.Count);
    }

    [Fact]
    public async Task What_is_not_parked_is_left_alone()
    {
        var input = await ClosedAsync();

        (await Close(input.BookingId!, "note")).Problem(409, "not-parked");

        Assert.Contains("note", (await BookingOf(input)).Owes);
    }
}
