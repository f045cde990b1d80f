using System.Text.Json.Nodes;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;
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

        await catalogue.Store.CountFreeAsync(train, LegRange.Whole, ["1A", "5A", "6A", "nowhere"], -1, later);
        await catalogue.Store.CountFreeAsync(train, LegRange.Whole, ["6A"], 1, later);
        await catalogue.Store.CountFreeAsync(train, LegRange.Whole, ["nowhere"], -1, later);

        var read = await catalogue.Store.GetAsync(train.Id);
        Assert.Equal((7, 5), (read!.Free["2A"], read.Free["3A"]));
        Assert.Equal(later, read.AsOf);
    }

    [Theory]
    [InlineData("Bath", "East", 1)]
    [InlineData("Castle", null, 1)]
    [InlineData("Abbey", "Castle", 0)]
    [InlineData("Docks", null, 0)]
    [InlineData("East", "Abbey", 0)]
    public async Task A_run_is_found_wherever_it_can_be_boarded_for_wherever_it_goes(string from, string? to, int found)
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Line);

        Assert.Equal(found, (await catalogue.Store.SearchAsync(Trains(from) with { To = to })).Items.Count);
    }

    [Theory]
    [InlineData("Bath", "2026-12-05T10:14:59Z", 1)]
    [InlineData("Bath", "2026-12-05T10:15:00Z", 0)]
    [InlineData("Castle", "2026-12-05T10:15:00Z", 1)]
    public async Task A_train_that_has_left_is_not_found_there_any_more(string from, string now, int found)
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Line);
        var search = Trains(from) with { Now = DateTimeOffset.Parse(now, null) };

        Assert.Equal(found, (await catalogue.Store.SearchAsync(search)).Items.Count);
    }

    [Fact]
    public async Task What_is_not_sold_for_a_journey_is_not_found_for_it()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        var json = JsonNode.Parse(Documents.Line)!.AsObject();
        json["fares"]!.AsArray().RemoveAt(0);
        await catalogue.Load(json.ToJsonString());

        Assert.Empty((await catalogue.Store.SearchAsync(Trains("Abbey") with { To = "Bath" })).Items);
        Assert.Single((await catalogue.Store.SearchAsync(Trains("Abbey") with { To = "East" })).Items);
    }

    [Fact]
    public async Task Seats_are_counted_on_the_legs_where_they_are_taken()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Line);
        var line = Documents.Offering(Documents.Line);

        await catalogue.Store.CountFreeAsync(line, new LegRange(0, 1), ["1", "2"], -1, catalogue.Clock.GetUtcNow());
        await catalogue.Store.CountFreeAsync(line, new LegRange(2, 3), ["1", "5", "nowhere"], -1, catalogue.Clock.GetUtcNow());
        await catalogue.Store.CountFreeAsync(line, new LegRange(2, 3), ["5"], 1, catalogue.Clock.GetUtcNow());

        var read = (await catalogue.Store.GetAsync(line.Id))!;
        Assert.Equal((2, 3, 2), (Second(0, 1), Second(2, 3), Second(0, 3)));
        Assert.Equal(2, read.FreeOn(read.AllLegs)["first"]);

        long Second(int first, int last) => read.FreeOn(new LegRange(first, last))["second"];
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
