using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

public sealed class SearchOfferingsTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private static Dictionary<string, string> Delhi => new() { ["kind"] = "train", ["from"] = "Delhi", ["to"] = "Mumbai", ["date"] = "2026-12-05" };

    [Theory]
    [InlineData("/offerings")]
    [InlineData("/trains/search")]
    public async Task A_train_is_found_with_its_fares_and_free_seats(string route)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var query = Delhi;
        if (route == "/trains/search")
            query.Remove("kind");

        var answer = await desk.Search(query, route);

        Assert.Equal(
            """{"items":[{"id":"train-delhi-mumbai-2026-12-05","kind":"train","title":"Rajdhani Express","provider":"indian-railways","from":"Delhi","to":"Mumbai","start":"2026-12-05T11:25:00Z","end":"2026-12-06T03:05:00Z","currency":"INR","fares":[{"class":"2A","amount":285000}],"free":{"2A":8},"asOf":"2026-12-03T12:00:00Z"}]}""",
            answer.Body);
    }

    [Fact]
    public async Task A_part_of_a_run_is_found_with_its_own_times_fares_and_free_seats()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await desk.Load(Documents.Line);

        var answer = await desk.Search(new() { ["from"] = "bath", ["to"] = "east", ["date"] = "2026-12-05" }, "/trains/search");

        Assert.Equal(
            """{"items":[{"id":"train-line-2026-12-05","kind":"train","title":"Line 1","provider":"city-rail","from":"Bath","to":"East","start":"2026-12-05T10:15:00Z","end":"2026-12-05T11:00:00Z","currency":"GBP","fares":[{"class":"second","amount":500},{"class":"first","amount":900}],"free":{"second":4,"first":2},"asOf":"2026-12-03T12:00:00Z"}]}""",
            answer.Body);
    }

    [Fact]
    public async Task A_departed_train_is_not_found()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        desk.Clock.Advance(DateTimeOffset.Parse("2026-12-05T11:24:59Z", null) - desk.Clock.GetUtcNow());
        var before = await desk.Search(Delhi);
        desk.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((1, 0), (before.Ids().Count, (await desk.Search(Delhi)).Ids().Count));
    }

    [Theory]
    [InlineData("kind", null)]
    [InlineData("kind", "plane")]
    [InlineData("from", null)]
    [InlineData("from", "a#b")]
    [InlineData("to", "a#b")]
    [InlineData("date", null)]
    [InlineData("date", "tomorrow")]
    [InlineData("date", "2026-02-30")]
    [InlineData("next", "nonsense")]
    public async Task A_wrong_parameter_is_refused(string name, string? value)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var query = Delhi;
        query.Remove(name);
        if (value is not null)
            query[name] = value;

        (await desk.Search(query)).Problem(400, "invalid", name);
    }

    [Fact]
    public async Task Pages_follow_one_another_and_a_next_belongs_to_its_search()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await desk.Load([.. Enumerable.Range(10, 25).Select(number =>
            Documents.Train.Replace("train-delhi-mumbai-2026-12-05", $"train-number-{number}", StringComparison.Ordinal))]);

        var first = await desk.Search(Delhi);
        var query = Delhi;
        query["next"] = first.Text("next")!;
        var second = await desk.Search(query);
        query["date"] = "2026-12-06";

        Assert.Equal((20, 6), (first.Ids().Count, second.Ids().Count));
        Assert.Empty(first.Ids().Intersect(second.Ids()));
        Assert.Null(second.Text("next"));
        (await desk.Search(query)).Problem(400, "invalid", "next");
    }
}
