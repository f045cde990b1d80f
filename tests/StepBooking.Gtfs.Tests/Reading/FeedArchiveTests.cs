using StepBooking.Gtfs.Reading;
using StepBooking.Gtfs.Timetables;

namespace StepBooking.Gtfs.Tests.Reading;

public sealed class FeedArchiveTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("gtfs/", true)]
    public void A_feed_may_stand_in_a_folder_and_begin_with_a_byte_order_mark(string folder, bool byteOrderMark)
    {
        var report = new FeedReport();
        using var archive = FeedArchive.Open(new TinyFeed().Zip(folder, byteOrderMark), report);

        Assert.Equal((new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 31)), Timetable.Read(archive, report).Period);
        Assert.Equal(0, report.Count);
    }

    [Fact]
    public void What_is_no_zip_file_is_refused()
    {
        using var text = new MemoryStream("stop_id,stop_name"u8.ToArray());

        Assert.Contains("no zip file", Assert.Throws<UnreadableFeedException>(() => FeedArchive.Open(text, new FeedReport())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agency.txt")]
    [InlineData("stops.txt")]
    [InlineData("routes.txt")]
    [InlineData("trips.txt")]
    [InlineData("stop_times.txt")]
    public void A_feed_without_a_file_that_every_feed_has_is_refused(string file) =>
        Assert.Equal($"The feed has no {file}.", Assert.Throws<UnreadableFeedException>(() => new TinyFeed().With(file, null).Offerings()).Message);

    [Fact]
    public void A_feed_that_says_nothing_about_days_is_refused() =>
        Assert.Contains("nothing says when it runs", Refused(new TinyFeed().With("calendar.txt", null)), StringComparison.Ordinal);

    [Fact]
    public void A_file_without_a_column_that_it_must_have_is_refused_naming_it() =>
        Assert.Equal("stops.txt has no column stop_id.", Refused(new TinyFeed().With("stops.txt", "id,stop_name\na,Abbey\n")));

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.StartsWith("trips.txt is empty", Refused(new TinyFeed().With("trips.txt", "")), StringComparison.Ordinal);

    [Theory]
    [InlineData("stop_times.txt", "101,8:61:00,8:61:00,b,9\n", "stop_times.txt:7: arrival_time: expected a time such as 7:05:00 or 25:10:00, found '8:61:00'.")]
    [InlineData("stop_times.txt", "101,9:00:00,9:00:00,nowhere,9\n", "stop_times.txt:7: There is no stop nowhere with a name.")]
    [InlineData("stop_times.txt", "999,9:00:00,9:00:00,b,9\n", "stop_times.txt:7: There is no trip 999.")]
    [InlineData("stop_times.txt", "101,9:00:00,9:00:00,b,x\n", "stop_times.txt:7: stop_sequence: expected a whole number from 0 to 1000000000, found 'x'.")]
    [InlineData("stop_times.txt", "101,9:00:00,9:00:00,b,3\n", "stop_times.txt:7: The trip has a call 3 already; the first one counts.")]
    [InlineData("stop_times.txt", "101,\"9:00\"00,9:00:00,b,3\n", "stop_times.txt:7: There is text after a closing quote.")]
    [InlineData("trips.txt", "blue,week,301,,\n", "trips.txt:4: There is no route blue.")]
    [InlineData("trips.txt", "red,never,301,,\n", "trips.txt:4: There is no service never.")]
    [InlineData("trips.txt", "red,week,101,,\n", "trips.txt:4: The trip 101 stands here twice; the first one counts.")]
    [InlineData("trips.txt", ",week,301,,\n", "trips.txt:4: route_id is empty.")]
    [InlineData("routes.txt", "blue,xx,B,Blue,2\n", "routes.txt:3: There is no agency xx.")]
    [InlineData("routes.txt", "blue,ct,B,Blue,train\n", "routes.txt:3: route_type: expected a whole number from 0 to 1999, found 'train'.")]
    [InlineData("calendar.txt", "sun,0,0,0,0,0,0,1,20261232,20261231\n", "calendar.txt:4: start_date: expected a day such as 20261201, found '20261232'.")]
    [InlineData("calendar.txt", "sun,0,0,0,0,0,0,1,20261231,20261201\n", "calendar.txt:4: end_date is before start_date.")]
    [InlineData("fare_attributes.txt", "odd,3.755,USD,1,0\n", "fare_attributes.txt:4: price: expected an amount of USD such as 3.75, found '3.755'.")]
    [InlineData("fare_attributes.txt", "odd,3,EUR,1,0\n", "fare_attributes.txt:4: This fare is in EUR and others are in USD: fares of one currency are read.")]
    [InlineData("fare_rules.txt", "gone,,1,2\n", "fare_rules.txt:5: There is no fare gone.")]
    [InlineData("stops.txt", "a,Abbey again,1,\n", "stops.txt:6: The stop a stands here twice; the first one counts.")]
    [InlineData("agency.txt", "mr,Moon Rail,Moon/Crater\n", "agency.txt:3: agency_timezone: expected a time zone such as America/Los_Angeles, found 'Moon/Crater'.")]
    public void A_bad_row_is_reported_by_file_and_line_and_skipped(string file, string row, string report)
    {
        var feed = new TinyFeed().And(file, row);

        Assert.Equal(1, feed.Offerings().Count);
        Assert.Equal(report, Assert.Single(feed.Report.Faults).ToString());
    }

    private static string Refused(TinyFeed feed) => Assert.Throws<UnreadableFeedException>(() => feed.Offerings()).Message;
}
