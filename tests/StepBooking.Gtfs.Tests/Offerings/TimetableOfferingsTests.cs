using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Bookings.Offerings;
using StepBooking.Gtfs.Offerings;

namespace StepBooking.Gtfs.Tests.Offerings;

public sealed class TimetableOfferingsTests
{
    [Fact]
    public void A_trip_is_an_offering_a_day_with_its_stops_zone_fares_and_seats()
    {
        var document = new TinyFeed().Offerings().Documents().Single();

        Assert.Equal(
            JsonNode.Parse("""
                {
                  "id": "train-ct-101-2026-12-01", "kind": "train", "provider": "ct", "title": "City Rail Red 101 to CASTLE",
                  "stops": [
                    {"place": "Abbey", "time": "2026-12-01T08:00:00-08:00", "fareZone": "1"},
                    {"place": "Bath", "time": "2026-12-01T08:12:00-08:00", "arrival": "2026-12-01T08:10:00-08:00", "fareZone": "2"},
                    {"place": "Castle", "time": "2026-12-01T08:30:00-08:00", "fareZone": "3"}
                  ],
                  "zone": "America/Los_Angeles", "currency": "USD",
                  "fares": [
                    {"class": "standard", "amount": 375, "fromZone": "1", "toZone": "2"},
                    {"class": "standard", "amount": 575, "fromZone": "1", "toZone": "3"},
                    {"class": "standard", "amount": 375, "fromZone": "2", "toZone": "3"}
                  ],
                  "seats": [{"class": "standard", "names": ["1..2"]}]
                }
                """)!.ToJsonString(),
            document.ToJsonString());
    }

    [Fact]
    public void A_time_past_midnight_is_the_next_day_and_the_offering_keeps_its_service_day()
    {
        var document = new TinyFeed().Offerings("2026-12-05").Documents().Single();

        Assert.Equal("train-ct-201-2026-12-05", document["id"]!.GetValue<string>());
        Assert.Equal("2026-12-06T01:10:00-08:00", document["stops"]![1]!["time"]!.GetValue<string>());
        Assert.Equal("City Rail Red to Castle", document["title"]!.GetValue<string>());
    }

    [Fact]
    public void Journeys_of_one_price_need_no_zones() =>
        Assert.Equal("""[{"class":"standard","amount":575}]""", new TinyFeed().Offerings("2026-12-05").Documents().Single()["fares"]!.ToJsonString());

    [Fact]
    public void Where_the_zones_passed_decide_each_stop_is_a_zone_of_its_own()
    {
        var feed = new TinyFeed()
            .With("stops.txt", "stop_id,stop_name,zone_id\na,Abbey,1\nb,Bath,2\nc,Castle,1\n")
            .With("fare_rules.txt", "fare_id,contains_id\nnear,1\nfar,1\nfar,2\n")
            .And("stops.txt", "d,Docks,1\n").And("stop_times.txt", "101,8:40:00,8:40:00,d,4\n");

        var offering = Offering(feed.Offerings().Documents().Single());

        Assert.Equal(["1", "2", "3", "4"], offering.Stops.Select(stop => stop.FareZone));
        Assert.Equal(575, Price("Abbey", "Castle"));
        Assert.Equal(375, Price("Castle", "Docks"));

        long Price(string from, string to) => offering.FaresOn(offering.Legs(from, to)!.Value).Single().Amount;
    }

    [Fact]
    public void Classes_are_numbered_through_and_cost_their_part_of_the_fare()
    {
        var order = TinyFeed.Order("2026-12-05", 1) with { Classes = [SoldClass.Parse("standard:80")!, SoldClass.Parse("first:20:150")!] };

        var document = new TinyFeed().Offerings(order).Documents().Single();

        Assert.Equal("""[{"class":"standard","amount":575},{"class":"first","amount":863}]""", document["fares"]!.ToJsonString());
        Assert.Equal(
            """[{"class":"standard","names":["1..80"]},{"class":"first","names":["81..100"]}]""", document["seats"]!.ToJsonString());
    }

    [Theory]
    [InlineData("first")]
    [InlineData("first:0")]
    [InlineData("first:5001")]
    [InlineData("first:x")]
    [InlineData("first:10:0")]
    [InlineData("first:10:1:2")]
    [InlineData("first class:10")]
    [InlineData(":10")]
    public void What_is_no_class_is_refused(string text) => Assert.Null(SoldClass.Parse(text));

    [Fact]
    public void Ids_that_differ_only_in_what_an_id_cannot_hold_stay_two()
    {
        var feed = new TinyFeed().And("trips.txt", "red,week,A/1,,\nred,week,a-1,,\nred,week,a 1,,\n")
            .And("stop_times.txt", string.Concat(((string[])["A/1", "a-1", "a 1"]).Select(trip => $"{trip},8:00:00,8:00:00,a,1\n{trip},9:00:00,9:00:00,b,2\n")));

        var ids = feed.Offerings().Documents().Select(document => Offering(document).Id).ToList();

        Assert.Equal(4, ids.Distinct().Count());
        Assert.Contains("train-ct-a-1-2026-12-01", ids);
    }

    [Fact]
    public void The_same_feed_makes_the_same_documents_and_LoadOfferings_takes_each()
    {
        var first = Texts(new TinyFeed());
        var again = Texts(new TinyFeed());

        Assert.Equal(27, first.Count);
        Assert.Equal(first, again);

        static List<string> Texts(TinyFeed feed) =>
            [.. feed.Offerings("2026-12-01", 31).Documents().Select(document => Offering(document).Id + document.ToJsonString())];
    }

    [FeedFact]
    public void A_published_feed_is_read_whole()
    {
        var report = new Gtfs.Reading.FeedReport();
        using var archive = Gtfs.Reading.FeedArchive.Open(File.OpenRead(FeedFactAttribute.File), report);
        var timetable = Gtfs.Timetables.Timetable.Read(archive, report);
        var from = new DateOnly(2026, 11, 23);
        var order = TinyFeed.Order("2026-11-23", 7) with { Shift = timetable.ShiftTo(from) };

        var offerings = TimetableOfferings.Of(timetable, order, report);
        var read = offerings.Documents().Select(Offering).ToList();

        Assert.Equal((0, 0), (report.Count, report.Notes.Count));
        Assert.Equal((5 * 92) + 65 + 61, offerings.Count);
        Assert.Equal(offerings.Count, read.Select(offering => offering.Id).Distinct().Count());
        Assert.All(read, offering => Assert.All(
            Enumerable.Range(0, offering.Stops.Count - 1), leg => Assert.Single(offering.FaresOn(new Bookings.Seats.LegRange(leg, leg)))));
        Assert.Equal([375L, 575, 775, 975, 1175, 1375], read.SelectMany(offering => offering.Fares).Select(fare => fare.Amount).Distinct().Order());
    }

    private static Offering Offering(JsonObject document)
    {
        Assert.True(OfferingDocument.Parse(JsonSerializer.SerializeToElement(document), null).Is(out var read, out var refusal), refusal?.ToString());
        return read.Offering;
    }
}
