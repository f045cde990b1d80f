using System.Text.Json.Nodes;
using StepBooking.Bookings.Offerings;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Offerings;

public sealed class OfferingStoreTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var catalogue = await Catalogue.Empty(dynamo);

        Assert.Null(await catalogue.Store.GetAsync("train-nowhere"));
        Assert.Empty(await catalogue.Store.GetManyAsync(["train-nowhere"]));
        Assert.Empty((await catalogue.Store.SearchAsync(Trains("Delhi"))).Items);
    }

    [Theory]
    [InlineData(OfferingKind.Train, "delhi", "Mumbai", "2026-12-05", 1)]
    [InlineData(OfferingKind.Train, " DELHI", null, "2026-12-05", 1)]
    [InlineData(OfferingKind.Train, "Delhi", "Pune", "2026-12-05", 0)]
    [InlineData(OfferingKind.Train, "Mumbai", null, "2026-12-06", 0)]
    [InlineData(OfferingKind.Bus, "Delhi", "Mumbai", "2026-12-05", 0)]
    [InlineData(OfferingKind.Train, "Delhi", "Mumbai", "2026-12-06", 0)]
    [InlineData(OfferingKind.Show, "PVR Delhi", null, "2026-12-05", 1)]
    [InlineData(OfferingKind.Show, "PVR Delhi", "Mumbai", "2026-12-05", 0)]
    [InlineData(OfferingKind.Slot, "Delhi", null, "2026-12-05", 1)]
    [InlineData(OfferingKind.Stay, "Udaipur", null, "2026-12-01", 1)]
    [InlineData(OfferingKind.Stay, "Udaipur", null, "2026-12-31", 1)]
    [InlineData(OfferingKind.Stay, "Udaipur", null, "2027-01-01", 0)]
    public async Task An_offering_is_found_by_kind_place_and_local_date(OfferingKind kind, string from, string? to, string date, int found)
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Loader.LoadAsync(
            [Documents.Read(Documents.Train), Documents.Read(Documents.Show), Documents.Read(Documents.Slot), Documents.Read(Documents.Stay)]);

        var page = await catalogue.Store.SearchAsync(new OfferingSearch(kind, from, to, DateOnly.ParseExact(date, "yyyy-MM-dd"), null, 20));

        Assert.Equal(found, page.Items.Count);
    }

    [Fact]
    public async Task Pages_follow_one_another_by_local_time_and_lose_none()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Loader.LoadAsync([.. Enumerable.Range(0, 7).Reverse().Select(Train)]);

        var titles = new List<string>();
        string? after = null;
        do
        {
            var page = await catalogue.Store.SearchAsync(Trains("Delhi") with { After = after, Limit = 3 });
            titles.AddRange(page.Items.Select(offering => offering.Title));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(0, 7).Select(hour => $"At {hour}"), titles);
    }

    [Fact]
    public async Task Trains_that_do_not_go_there_do_not_leave_pages_empty()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        var mumbai = Documents.Read(JsonNode.Parse(Documents.Train)!.ToJsonString().Replace("T16:55", "T23:55", StringComparison.Ordinal));
        await catalogue.Loader.LoadAsync([.. Enumerable.Range(0, 6).Select(hour => Train(hour, "Pune")), mumbai]);

        var page = await catalogue.Store.SearchAsync(Trains("Delhi") with { To = "Mumbai", Limit = 2 });

        Assert.Equal(mumbai.Offering.Id, Assert.Single(page.Items).Id);
    }

    [Fact]
    public async Task Free_seats_are_counted_by_class_and_unknown_ones_not_at_all()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Train);
        var train = Documents.Offering(Documents.Train);
        var later = catalogue.Clock.GetUtcNow().AddMinutes(5);

        await catalogue.Store.CountFreeAsync(train, ["1A", "5A", "6A", "nowhere"], -1, later);
        await catalogue.Store.CountFreeAsync(train, ["6A"], 1, later);
        await catalogue.Store.CountFreeAsync(train, ["nowhere"], -1, later);

        var read = await catalogue.Store.GetAsync(train.Id);
        Assert.Equal((7, 5), (read!.Free["2A"], read.Free["3A"]));
        Assert.Equal(later, read.AsOf);
    }

    private static OfferingSearch Trains(string from) => new(OfferingKind.Train, from, null, new DateOnly(2026, 12, 5), null, 20);

    private static OfferingDocument Train(int hour) => Train(hour, "Mumbai");

    private static OfferingDocument Train(int hour, string to)
    {
        var json = JsonNode.Parse(Documents.Train)!.AsObject();
        json["id"] = $"train-at-{hour}";
        json["title"] = $"At {hour}";
        json["stops"]![0]!["time"] = $"2026-12-05T0{hour}:00:00+05:30";
        json["stops"]![1]!["place"] = to;
        return Documents.Read(json.ToJsonString());
    }
}
