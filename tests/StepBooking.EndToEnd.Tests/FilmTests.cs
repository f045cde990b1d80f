using System.Net;
using System.Text.Json;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Film tickets over HTTP alone, and the events of their prices through the desk's own topic.</summary>
[Collection(DeskCollection.Name)]
public sealed class FilmTests(Desk desk)
{
    [Fact]
    public async Task A_ticket_is_created_repriced_told_of_booked_and_kept()
    {
        var (clerk, zoe) = (await Customer.SignIn(desk, "carla", "&groups=clerks"), await Customer.SignIn(desk, "zoe"));
        var ticket = new Dictionary<string, object> { ["Theatre-Seat"] = "11-A9", ["Movie"] = "The Long Journey", ["Price"] = 15.99 };
        var change = new Dictionary<string, object> { ["Theatre-Seat"] = "11-A9", ["updateKey"] = "Price", ["updateValue"] = 12.99 };

        (await zoe.Call(HttpMethod.Post, "/ticket", ticket)).Problem(403);
        var created = await clerk.Call(HttpMethod.Post, "/ticket", ticket);
        Assert.True(created.Status == 201, created.Raw);
        (await clerk.Call(HttpMethod.Post, "/ticket", ticket)).Problem(409);
        Assert.Equal(200, (await clerk.Call(HttpMethod.Patch, "/ticket", change)).Status);
        var told = await Discounted(zoe, "11-A9");

        Assert.Equal(
            ("12.99", "15.99", "18.76", "True"),
            (told.Text("Price"), told.Text("PreviousPrice"), told.Text("DiscountPercentage"), told.Text("IsDiscounted")));
        Assert.NotNull(told.Text("LastPriceChangeTimestamp"));

        var placed = await zoe.Book(new { offeringId = told.Text("OfferingId"), seats = new[] { "11-A9" }, paymentMethod = "pm_card_visa" });
        var outcome = await zoe.Outcome(placed.Text("id")!);
        Assert.Equal(("CONFIRMED", "1299", "USD"), (outcome.Text("status"), outcome.Text("amount"), outcome.Text("currency")));

        (await clerk.Call(HttpMethod.Delete, "/ticket?Theatre-Seat=11-A9")).Problem(409);
        (await clerk.Call(HttpMethod.Patch, "/ticket", new Dictionary<string, object>(change) { ["updateValue"] = 9.99 })).Problem(409);
        Assert.Equal("taken", (await zoe.Get("/ticket?Theatre-Seat=11-A9")).Text("Status"));
    }

    [Fact]
    public async Task Movies_lists_each_film_once_and_a_deleted_ticket_is_gone()
    {
        var clerk = await Customer.SignIn(desk, "carla", "&groups=clerks");
        foreach (var seat in (string[])["12-A1", "12-A2"])
        {
            var body = new Dictionary<string, object> { ["Theatre-Seat"] = seat, ["Movie"] = "Night Train", ["Price"] = 8, ["Screen"] = "IMAX" };
            Assert.Equal(201, (await clerk.Call(HttpMethod.Post, "/ticket", body)).Status);
        }

        Assert.Single(await Movies(), movie => movie == "Night Train");
        Assert.Contains("Avengers", await Movies());
        Assert.Equal("IMAX", (await clerk.Get("/ticket?Theatre-Seat=12-A1")).Text("Screen"));

        Assert.Equal(204, (await clerk.Call(HttpMethod.Delete, "/ticket", new Dictionary<string, object> { ["Theatre-Seat"] = "12-A1" })).Status);
        Assert.Equal(204, (await clerk.Call(HttpMethod.Delete, "/ticket?Theatre-Seat=12-A2")).Status);
        (await clerk.Get("/ticket?Theatre-Seat=12-A1")).Problem(404);
        Assert.DoesNotContain("Night Train", await Movies());
        Assert.Equal(200, (await clerk.Get("/tickets?limit=1")).Status);
    }

    [Fact]
    public async Task The_documents_event_invokes_the_handler()
    {
        var clerk = await Customer.SignIn(desk, "carla", "&groups=clerks");
        var body = new Dictionary<string, object> { ["Theatre-Seat"] = "13-A9", ["Movie"] = "Avengers", ["Price"] = 15.99 };
        Assert.Equal(201, (await clerk.Call(HttpMethod.Post, "/ticket", body)).Status);
        var sns = (await File.ReadAllTextAsync(Path.Combine(BuiltHost.Events, "PriceChangeEventHandler.json")))
            .Replace("1-A9", "13-A9", StringComparison.Ordinal);

        using var client = new HttpClient();
        using var request = HandSigned.Post(
            new Uri(desk.Aws, "/2015-03-31/functions/PriceChangeEventHandler/invocations"), sns, "lambda", "application/json");
        using var response = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, false), (response.StatusCode, response.Headers.Contains("X-Amz-Function-Error")));
        Assert.Equal("18.76", (await clerk.Get("/ticket?Theatre-Seat=13-A9")).Text("DiscountPercentage"));
    }

    private static async Task<Answer> Discounted(Customer customer, string seat)
    {
        Answer? ticket = null;
        await Eventually.Holds(async () =>
        {
            ticket = await customer.Get($"/ticket?Theatre-Seat={seat}");
            return ticket.Text("IsDiscounted") is not null;
        });
        return ticket!;
    }

    private async Task<IReadOnlyList<string>> Movies()
    {
        using var answer = JsonDocument.Parse(await desk.Api.GetStringAsync(new Uri("/movies?limit=100", UriKind.Relative)));
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(movie => movie.GetString()!)];
    }
}
