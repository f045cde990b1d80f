using System.Diagnostics;
using System.Text.Json.Nodes;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Offerings;

public sealed class OfferingLoaderTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private const string TrainId = "train-delhi-mumbai-2026-12-05";
    private const string StayId = "stay-lake-view";

    [Theory]
    [InlineData(Documents.Train)]
    [InlineData(Documents.Line)]
    [InlineData(Documents.Show)]
    [InlineData(Documents.Slot)]
    [InlineData(Documents.Stay)]
    public async Task What_is_loaded_is_read_as_it_was_written(string document)
    {
        var catalogue = await Catalogue.Empty(dynamo);
        var offering = Documents.Offering(document);

        var outcome = await catalogue.Load(document);
        var read = await catalogue.Store.GetAsync(offering.Id);

        Assert.Equal(LoadResult.Created, outcome.Result);
        Assert.NotNull(read);
        Assert.Equal(
            (offering.Kind, offering.Provider, offering.Title, offering.Place, offering.Start, offering.End, offering.Zone, offering.Currency, offering.HoldSeconds),
            (read.Kind, read.Provider, read.Title, read.Place, read.Start, read.End, read.Zone, read.Currency, read.HoldSeconds));
        Assert.Equal(offering.Start.Offset, read.Start.Offset);
        Assert.Equal(offering.Stops, read.Stops);
        Assert.Equal(offering.Fares, read.Fares);
        Assert.Equal(offering.Plan.Seats, read.Plan.Seats);
        Assert.Equal(offering.Free, read.Free);
        Assert.Equal(catalogue.Clock.GetUtcNow(), read.AsOf);
    }

    [Fact]
    public async Task The_same_document_again_writes_nothing()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Train);
        var before = await catalogue.Store.GetAsync(TrainId);
        catalogue.Clock.Advance(TimeSpan.FromHours(1));

        var outcome = await catalogue.Load(Documents.Train);

        Assert.Equal(LoadResult.Unchanged, outcome.Result);
        Assert.Equal(before!.AsOf, (await catalogue.Store.GetAsync(TrainId))!.AsOf);
    }

    [Fact]
    public async Task A_run_that_calls_at_another_number_of_stops_is_another_offering()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Line);
        var shorter = JsonNode.Parse(Documents.Line)!.AsObject();
        shorter["stops"]!.AsArray().RemoveAt(4);

        var outcome = await catalogue.Load(shorter.ToJsonString());

        Assert.Equal((LoadResult.Refused, "stops"), (outcome.Result, outcome.Refusal?.Field));
        Assert.Equal("It was 5 stops and may not change: this would be another offering.", outcome.Refusal?.Detail);
    }

    [Fact]
    public async Task A_change_keeps_what_is_taken_on_each_leg()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Line);
        var line = Documents.Offering(Documents.Line);
        await catalogue.Store.CountFreeAsync(line, new LegRange(1, 2), ["1", "2", "5"], -1, catalogue.Clock.GetUtcNow());

        await catalogue.Load(With(Documents.Line, "title", "\"A new name\""));

        var read = await catalogue.Store.GetAsync(line.Id);
        Assert.Equal("A new name", read!.Title);
        Assert.Equal((2, 1), (read.FreeOn(read.AllLegs)["second"], read.FreeOn(read.AllLegs)["first"]));
        Assert.Equal((4, 2), (read.FreeOn(new LegRange(3, 3))["second"], read.FreeOn(new LegRange(0, 0))["first"]));
    }

    [Fact]
    public async Task A_change_keeps_the_count_of_free_seats()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Train);
        await catalogue.Store.CountFreeAsync(Documents.Offering(Documents.Train), LegRange.Whole, ["1A", "2A", "5A"], -1, catalogue.Clock.GetUtcNow());

        var outcome = await catalogue.Load(With(Documents.Train, "title", "\"A new name\""));
        var read = await catalogue.Store.GetAsync(TrainId);

        Assert.Equal(LoadResult.Changed, outcome.Result);
        Assert.Equal("A new name", read!.Title);
        Assert.Equal((6, 5), (read.Free["2A"], read.Free["3A"]));
    }

    [Fact]
    public async Task Seats_may_come_and_leave_while_nobody_has_them()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Train);
        await catalogue.Give(TrainId, "1A", until: null);
        await catalogue.Give(TrainId, "2A", until: catalogue.Clock.GetUtcNow());
        await catalogue.Store.CountFreeAsync(Documents.Offering(Documents.Train), LegRange.Whole, ["1A"], -1, catalogue.Clock.GetUtcNow());

        var outcome = await catalogue.Load(With(
            With(Documents.Train, "seats", """[{"class":"2A","names":["1A","3A..4A","1B..4B"]},{"class":"SL","names":["S1..S5"]}]"""),
            "fares", """[{"class":"2A","amount":1},{"class":"SL","amount":2}]"""));
        var read = await catalogue.Store.GetAsync(TrainId);

        Assert.Equal(LoadResult.Changed, outcome.Result);
        Assert.Equal(12, read!.Plan.Count);
        Assert.Equal(["2A", "SL"], read.Free.Keys.Order());
        Assert.Equal((6, 5), (read.Free["2A"], read.Free["SL"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    public async Task A_seat_that_somebody_has_neither_leaves_nor_changes_its_class(int? heldForSeconds)
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Train);
        await catalogue.Give(TrainId, "1A", heldForSeconds is { } seconds ? catalogue.Clock.GetUtcNow().AddSeconds(seconds) : null);
        var before = await catalogue.Everything();

        var left = await catalogue.Load(With(Documents.Train, "seats", """[{"class":"2A","names":["2A..4A"]}]"""));
        var moved = await catalogue.Load(With(Documents.Train, "seats", """[{"class":"3A","names":["1A"]}]"""));

        Assert.Equal((LoadResult.Refused, "seats"), (left.Result, left.Refusal?.Field));
        Assert.Equal((LoadResult.Refused, "seats"), (moved.Result, moved.Refusal?.Field));
        Assert.Equal(before.Count, (await catalogue.Everything()).Count);
        Assert.Equal(14, (await catalogue.Store.GetAsync(TrainId))!.Plan.Count);
    }

    [Fact]
    public async Task A_night_that_is_over_may_leave_though_it_was_sold_a_coming_one_may_not()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Stay);
        await catalogue.Give(StayId, "2026-12-02", until: null);
        await catalogue.Give(StayId, "2026-12-03", until: null);

        var past = await catalogue.Load(With(Documents.Stay, "seats", """[{"class":"night","names":["2026-12-03..2026-12-31"]}]"""));
        var coming = await catalogue.Load(With(Documents.Stay, "seats", """[{"class":"night","names":["2026-12-04..2026-12-31"]}]"""));

        Assert.Equal(LoadResult.Changed, past.Result);
        Assert.Equal(LoadResult.Refused, coming.Result);
    }

    [Theory]
    [InlineData(Documents.Train, "currency", "\"EUR\"", "currency")]
    [InlineData(Documents.Show, "place", "\"Elsewhere\"", "place")]
    [InlineData(Documents.Train, "stops", """[{"place":"Delhi","time":"2026-12-05T16:55:00+05:30"},{"place":"Pune","time":"2026-12-06T08:35:00+05:30"}]""", "stops[1].place")]
    public async Task Another_place_or_currency_is_another_offering(string document, string member, string value, string field)
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(document);

        var outcome = await catalogue.Load(With(document, member, value));

        Assert.Equal((LoadResult.Refused, field), (outcome.Result, outcome.Refusal?.Field));
    }

    [Fact]
    public async Task A_departure_that_moves_is_found_only_where_it_is_now()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Train);

        await catalogue.Load(With(Documents.Train, "stops", """[{"place":"Delhi","time":"2026-12-06T00:10:00+05:30"},{"place":"Mumbai","time":"2026-12-06T18:35:00+05:30"}]"""));

        Assert.Empty((await catalogue.Store.SearchAsync(Search(new(2026, 12, 5)))).Items);
        Assert.Single((await catalogue.Store.SearchAsync(Search(new(2026, 12, 6)))).Items);
        Assert.Equal(2, (await catalogue.Everything()).Count);
    }

    [Fact]
    public async Task A_load_that_died_after_its_entries_is_not_found_and_is_finished_by_the_next()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Train);
        await catalogue.Table.DeleteAsync(new() { Key = Keys.Offering(TrainId) });

        Assert.Empty((await catalogue.Store.SearchAsync(Search(new(2026, 12, 5)))).Items);
        Assert.Equal(LoadResult.Created, (await catalogue.Load(Documents.Train)).Result);
        Assert.Single((await catalogue.Store.SearchAsync(Search(new(2026, 12, 5)))).Items);
    }

    [Fact]
    public async Task Two_who_load_at_once_both_end_with_one_of_the_documents_whole()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        await catalogue.Load(Documents.Train);
        var titles = Enumerable.Range(1, 3).Select(number => $"Title {number}").ToList();

        var outcomes = await Task.WhenAll(titles.Select(title => catalogue.Load(With(Documents.Train, "title", $"\"{title}\""))));

        Assert.All(outcomes, outcome => Assert.Equal(LoadResult.Changed, outcome.Result));
        Assert.Contains((await catalogue.Store.GetAsync(TrainId))!.Title, titles);
    }

    [Fact]
    public async Task A_catalogue_of_250_loads_in_a_few_seconds_and_again_by_reads_alone()
    {
        var catalogue = await Catalogue.Empty(dynamo);
        var documents = Enumerable.Range(1, 250).Select(number => Documents.Read(With(Documents.Train, "id", $"\"train-number-{number}\""))).ToList();
        var watch = Stopwatch.StartNew();

        var first = await catalogue.Loader.LoadAsync(documents);
        var again = await catalogue.Loader.LoadAsync(documents);

        Assert.All(first, outcome => Assert.Equal(LoadResult.Created, outcome.Result));
        Assert.All(again, outcome => Assert.Equal(LoadResult.Unchanged, outcome.Result));
        Assert.Equal(500, (await catalogue.Everything()).Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static OfferingSearch Search(DateOnly date) => new(OfferingKind.Train, "Delhi", "Mumbai", date, null, 20);

    private static string With(string document, string member, string value)
    {
        var json = JsonNode.Parse(document)!.AsObject();
        json[member] = JsonNode.Parse(value);
        return json.ToJsonString();
    }
}
