using System.Globalization;
using System.Text.Json;

namespace StepBooking.EndToEnd.Tests.Trains;

/// <summary>Train journeys on an imported timetable, from search to cancellation.</summary>
[Collection(DeskCollection.Name)]
public sealed class TrainTests(Desk desk)
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5);

    [Fact]
    public async Task A_seat_of_an_imported_train_is_sold_from_A_to_C_and_again_from_C_to_D()
    {
        var feed = LineFeed.Of("sale", Day);
        var first = await feed.Import(desk);
        var again = await feed.Import(desk);
        var train = (await Search("sale A", "sale C")).Single();
        var (ann, ben) = (await Customer.SignIn(desk, "ann-rail"), await Customer.SignIn(desk, "ben-rail"));

        var near = await Outcome(ann, train, "sale A", "sale C");
        var over = await Outcome(ben, train, "sale B", "sale D");
        var far = await Outcome(ben, train, "sale C", "sale D");

        Assert.Contains("1 offerings loaded, 0 were so already, 0 refused.", first, StringComparison.Ordinal);
        Assert.Contains("0 offerings loaded, 1 were so already, 0 refused.", again, StringComparison.Ordinal);
        Assert.Equal(("CONFIRMED", "REJECTED", "CONFIRMED"), (near.Text("status"), over.Text("status"), far.Text("status")));
        Assert.Equal((500, 300), (near.Body.GetProperty("amount").GetInt32(), far.Body.GetProperty("amount").GetInt32()));
        Assert.Equal("taken", over.Body.GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal(["taken", "taken", "free"], await Standing(train, ("A", "C"), ("C", "D"), ("D", "E")));
        Assert.Equal((1, 2), (await Free("sale A", "sale C"), await Free("sale D", "sale E")));
    }

    [Fact]
    public async Task A_journey_is_listed_and_cancelled_by_its_reference_by_its_owner_alone()
    {
        await LineFeed.Of("list", Day).Import(desk);
        var train = (await Search("list A", "list D")).Single();
        var (cleo, dan) = (await Customer.SignIn(desk, "cleo-rail"), await Customer.SignIn(desk, "dan-rail"));
        var booked = await Outcome(cleo, train, "list B", "list C");
        var reference = booked.Text("reference")!;

        var mine = await cleo.Get("/bookings");
        var stranger = await dan.Cancel(reference);
        var cancelled = await cleo.Cancel(reference);
        await Eventually.Holds(async () => (await Standing(train, ("B", "C"))).Single() == "free");

        Assert.Matches("^[A-Z2-9]{6}$", reference);
        var listed = mine.Body.GetProperty("items").EnumerateArray().Single();
        Assert.Equal(
            (booked.Text("id"), "list B", "list C", "CONFIRMED"),
            (Text(listed, "id"), Text(listed, "from"), Text(listed, "to"), Text(listed, "status")));
        Assert.Equal(404, stranger.Status);
        Assert.True(cancelled.Status is 200 or 202, cancelled.Raw);
    }

    [Fact]
    public async Task A_departed_train_is_neither_found_nor_bookable()
    {
        var yesterday = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
        await LineFeed.Of("gone", yesterday).Import(desk);
        var eve = await Customer.SignIn(desk, "eve-rail");

        var placed = await eve.Book(new { offeringId = LineFeed.Id("gone", yesterday), seats = new[] { "1" }, paymentMethod = "pm_card_visa" });

        Assert.Empty(await Search("gone A", "gone D", yesterday));
        Assert.Equal((400, "offeringId"), (placed.Status, placed.Text("field")));
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static async Task<Answer> Outcome(Customer customer, JsonElement train, string from, string to)
    {
        var placed = await customer.Book(new { offeringId = Text(train, "id"), seats = new[] { "1" }, from, to, paymentMethod = "pm_card_visa" });
        Assert.True(placed.Status == 201, placed.Raw);
        return await customer.Outcome(placed.Text("id")!);
    }

    private async Task<IReadOnlyList<string?>> Standing(JsonElement train, params (string From, string To)[] journeys)
    {
        var standing = new List<string?>();
        var line = Text(train, "from")!.Split(' ')[0];
        foreach (var (from, to) in journeys)
        {
            var map = await Get($"/offerings/{Text(train, "id")}/seats?from={line}%20{from}&to={line}%20{to}");
            standing.Add(Text(map.Body.GetProperty("items")[0], "status"));
        }

        return standing;
    }

    private async Task<int> Free(string from, string to) =>
        (await Search(from, to)).Single().GetProperty("free").GetProperty("standard").GetInt32();

    private async Task<IReadOnlyList<JsonElement>> Search(string from, string to, DateOnly? day = null)
    {
        var date = (day ?? Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = await Get($"/trains/search?from={Uri.EscapeDataString(from)}&to={Uri.EscapeDataString(to)}&date={date}");
        return [.. found.Body.GetProperty("items").EnumerateArray()];
    }

    private async Task<Answer> Get(string path)
    {
        var answer = await Answer.Read(await desk.Api.GetAsync(new Uri(path, UriKind.Relative)));
        Assert.True(answer.Status == 200, answer.Raw);
        return answer;
    }
}
