using System.Text.Json;

namespace StepBooking.EndToEnd.Tests.Apartments;

/// <summary>Apartments by both ways in, over HTTP alone: the queue between lies behind the APIs.</summary>
[Collection(DeskCollection.Name)]
public sealed class ApartmentTests(Desk desk)
{
    private const string Host = "hillside-hosts-of-tests";

    [Fact]
    public async Task A_request_by_REST_is_answered_202_and_becomes_a_booking_of_its_nights()
    {
        var (nina, graph) = await SignIn("apartment-nina");
        var apartment = await Apartment.Put(desk.Api);

        var accepted = await nina.Under("/api").Call(HttpMethod.Post, "/booking-requests", Body(apartment.Request(0, 3)));

        Assert.True(accepted.Status == 202, accepted.Raw);
        Assert.Equal("PENDING", accepted.Text("bookingStatus"));
        Assert.Equal($"/api/bookings/{accepted.Text("id")}", new Uri(desk.Api.BaseAddress!, accepted.Location!).AbsolutePath);
        var booking = await Outcome(nina, accepted.Text("id")!);
        Assert.True(booking.Text("status") == "CONFIRMED", booking.Raw);
        Assert.Equal([Apartment.Day(0), Apartment.Day(1), Apartment.Day(2)], booking.Body.GetProperty("seats").EnumerateArray().Select(seat => seat.GetString()));
        Assert.Equal("taken", await Witness.Seat(desk, apartment.Id, Apartment.Day(2)));
        Assert.Equal("free", await Witness.Seat(desk, apartment.Id, Apartment.Day(3)));
        Assert.Equal("succeeded", Assert.Single(await Witness.Payments(desk, accepted.Text("id")!)).GetProperty("status").GetString());
        var shown = await graph.Newest(apartment, "APPROVED");
        Assert.Equal(
            (accepted.Text("id"), Apartment.Day(0), Apartment.Day(3), 3 * Apartment.Price),
            (Text(shown, "id"), Text(shown, "startDate"), Text(shown, "endDate"), shown.GetProperty("amount").GetInt64()));
        await Eventually.Holds(async () => (await Witness.Mail(desk, accepted.Text("id")!)).Count(mail => Text(mail, "channel") == "email") == 1);
    }

    [Fact]
    public async Task By_GraphQL_a_second_booking_is_refused_at_once_while_the_first_is_PENDING_and_by_REST_it_is_a_rejected_request()
    {
        var (otto, graph) = await SignIn("apartment-otto");
        var provider = await Customer.SignIn(desk, "hillside-host", $"&provider={Host}");
        var apartment = await Apartment.Put(desk.Api, Host);

        Assert.True((await graph.Book(apartment, 0, 2)).Body.GetProperty("data").GetProperty("createApartmentBooking").GetBoolean());
        var first = Text(await graph.Newest(apartment, "PENDING"), "id");
        var refused = await graph.Book(apartment, 5, 7);
        var accepted = await otto.Post("/booking-requests", apartment.Request(5, 7));
        var second = await Outcome(otto, accepted.Text("id")!);
        await Approve(provider, first);
        var approved = await graph.Shown(apartment, first, "APPROVED");
        var third = await graph.Book(apartment, 5, 7);

        var error = refused.Body.GetProperty("errors")[0];
        Assert.Equal(("You already have a pending booking for this apartment.", "PendingBooking"), (Text(error, "message"), Text(error, "errorType")));
        Assert.Equal(JsonValueKind.Null, refused.Body.GetProperty("data").GetProperty("createApartmentBooking").ValueKind);
        Assert.Equal((202, "REJECTED"), (accepted.Status, second.Text("status")));
        Assert.Equal("pending-exists", Text(second.Body.GetProperty("reason"), "code"));
        Assert.NotEmpty(Text(approved, "reference"));
        Assert.True(third.Body.GetProperty("data").GetProperty("createApartmentBooking").GetBoolean(), third.Raw);
    }

    [Fact]
    public async Task Overlapping_stays_conflict_and_the_day_of_leaving_is_free_for_the_next()
    {
        var (petra, graph) = await SignIn("apartment-petra");
        var (quinn, _) = await SignIn("apartment-quinn");
        var apartment = await Apartment.Put(desk.Api);

        var first = await Outcome(petra, (await petra.Post("/booking-requests", apartment.Request(2, 5))).Text("id")!);
        var overlapping = await Outcome(quinn, (await quinn.Post("/booking-requests", apartment.Request(4, 6))).Text("id")!);
        var after = await Outcome(quinn, (await quinn.Post("/booking-requests", apartment.Request(5, 6))).Text("id")!);

        Assert.Equal(("CONFIRMED", "REJECTED", "CONFIRMED"), (first.Text("status"), overlapping.Text("status"), after.Text("status")));
        Assert.Equal("taken", Text(overlapping.Body.GetProperty("reason"), "code"));
        Assert.Equal("APPROVED", Text(Assert.Single(await graph.Bookings(apartment)), "bookingStatus"));
        Assert.InRange((await petra.Cancel(first.Text("id")!)).Status, 200, 202);
        await graph.Newest(apartment, "CANCELLED");
    }

    [Theory]
    [InlineData("""{"apartmentId":"stay-nowhere","startDate":"2030-01-01","endDate":"2030-01-02"}""", "apartmentId")]
    [InlineData("""{"apartmentId":"stay-nowhere","startDate":"2030-01-02","endDate":"2030-01-02"}""", "endDate")]
    [InlineData("it's no JSON & never will be 100%", "body")]
    public async Task A_request_that_can_never_become_right_is_accepted_and_rejected_with_its_reason(string body, string field)
    {
        var (rosa, graph) = await SignIn("apartment-rosa-" + Guid.NewGuid().ToString("N")[..8]);

        var accepted = await rosa.Post("/booking-requests", body);
        var booking = await Outcome(rosa, accepted.Text("id")!);

        Assert.Equal((202, "REJECTED"), (accepted.Status, booking.Text("status")));
        Assert.Equal(("invalid", field), (Text(booking.Body.GetProperty("reason"), "code"), Text(booking.Body.GetProperty("reason"), "field")));
        var listed = Assert.Single(await graph.Bookings());
        Assert.Equal(("CANCELLED", Text(booking.Body.GetProperty("reason"), "detail")), (Text(listed, "bookingStatus"), Text(listed, "reason")));
    }

    [Fact]
    public async Task Nobody_books_or_looks_in_anothers_name()
    {
        var (_, graph) = await SignIn("apartment-sven");
        var (other, _) = await SignIn("apartment-tara");
        var apartment = await Apartment.Put(desk.Api);
        var taras = other.Sub;

        var booked = await graph.Book(apartment, 0, 1, asUser: taras);
        var looked = await graph.Ask("query Q($userId: String!) { getAllBookingsPerUser(userId: $userId) { nextToken } }", new { userId = taras });
        var unsigned = await Answer.Read(await desk.Api.PostAsync(new Uri("/graphql", UriKind.Relative), new StringContent("""{"query":"{ __typename }"}""")));
        var tooLarge = await other.Post("/booking-requests", $$"""{"apartmentId":"{{new string('x', 70_000)}}"}""");

        Assert.Equal("Unauthorized", Text(booked.Body.GetProperty("errors")[0], "errorType"));
        Assert.Equal("Unauthorized", Text(looked.Body.GetProperty("errors")[0], "errorType"));
        Assert.Equal(401, unsigned.Status);
        tooLarge.Problem(413);
    }

    private static string Text(JsonElement json, string member) => json.GetProperty(member).ToString();

    private static JsonElement Body(string json) => JsonElement.Parse(json);

    private async Task<(Customer Customer, GraphQlClient Graph)> SignIn(string name)
    {
        var customer = await Customer.SignIn(desk, name);
        return (customer, new GraphQlClient(customer));
    }

    /// <summary>A booking once it is there and no longer pending: what the queue keeps is not there yet.</summary>
    private static async Task<Answer> Outcome(Customer customer, string id)
    {
        await Eventually.Holds(async () => (await customer.Get($"/bookings/{id}")).Status == 200, TimeSpan.FromSeconds(60));
        return await customer.Outcome(id);
    }

    private static async Task Approve(Customer provider, string id)
    {
        Answer decided = null!;
        await Eventually.Holds(
            async () => (decided = await provider.Post($"/providers/{Host}/bookings/{id}/accept")).Status is 200 or 202, otherwise: () => decided.Raw);
    }
}
