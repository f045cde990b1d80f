using System.Globalization;
using System.Net;

namespace StepBooking.EndToEnd.Tests;

/// <summary>A waiting list over HTTP alone; the schedule's own function is invoked, so that nobody waits for a minute.</summary>
[Collection(DeskCollection.Name)]
public sealed class WaitingListTests(Desk desk)
{
    [Fact]
    public async Task What_is_cancelled_is_offered_to_the_first_who_waits_and_booked()
    {
        var olga = await Customer.SignIn(desk, "wait-olga", "&groups=operators");
        var (zoe, ann) = (await Customer.SignIn(desk, "wait-zoe"), await Customer.SignIn(desk, "wait-ann"));
        var offering = $"film-waiting-{Guid.NewGuid():N}";
        await Load(olga, offering);
        var list = $"/offerings/{offering}/waiting-list";
        (await ann.Call(HttpMethod.Post, list, new { })).Problem(409);
        var sold = await zoe.Book(new { offeringId = offering, seats = new[] { "A1" }, paymentMethod = "pm_card_visa" });
        Assert.Equal("CONFIRMED", (await zoe.Outcome(sold.Text("id")!)).Text("status"));

        Assert.Equal(201, (await ann.Call(HttpMethod.Post, list, new { })).Status);
        await zoe.Cancel(sold.Text("id")!);
        await Eventually.Holds(async () =>
        {
            await Sweep();
            return (await ann.Get(list)).Text("status") == "OFFERED";
        });

        var hold = (await ann.Get(list)).Text("holdId")!;
        Assert.NotEmpty(await Witness.Mail(desk, hold));
        Assert.True((await ann.Book(new { holdId = hold, paymentMethod = "pm_card_visa" })).Status == 201);
        Assert.Equal("CONFIRMED", (await ann.Outcome(hold)).Text("status"));
        Assert.Equal("BOOKED", (await ann.Get(list)).Text("status"));
    }

    private async Task Sweep()
    {
        using var client = new HttpClient();
        using var request = HandSigned.Post(
            new Uri(desk.Aws, "/2015-03-31/functions/OfferSeats/invocations"), "{}", "lambda", "application/json");
        using var response = await client.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, false), (response.StatusCode, response.Headers.Contains("X-Amz-Function-Error")));
    }

    private static async Task Load(Customer olga, string offering)
    {
        var start = DateTime.UtcNow.AddDays(5);
        var loaded = await olga.Call(HttpMethod.Put, $"/offerings/{offering}", new
        {
            kind = "show",
            provider = "plaza",
            title = "Waiting",
            place = "Pune",
            start = start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            end = start.AddHours(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            currency = "INR",
            fares = new[] { new { @class = "seat", amount = 20000 } },
            seats = new[] { new { @class = "seat", names = new[] { "A1" } } },
        });
        Assert.True(loaded.Status == 201, loaded.Raw);
    }
}
