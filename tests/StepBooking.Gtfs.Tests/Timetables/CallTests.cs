namespace StepBooking.Gtfs.Tests.Timetables;

public sealed class CallTests
{
    private const string Header = "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\n";

    [Fact]
    public void Calls_without_times_are_spread_between_their_neighbours()
    {
        var feed = Calls("101,8:00:00,8:00:00,a,1\n101,,,b,2\n101,,,d,3\n101,8:30:00,8:30:00,c,4\n");

        Assert.Equal(["08:00:00", "08:10:00", "08:20:00", "08:30:00"], Times(feed));
    }

    [Fact]
    public void Calls_are_taken_in_the_order_of_their_numbers_and_one_time_is_both()
    {
        var feed = Calls("101,8:30:00,,c,40\n101,,8:00:00,a,5\n101,,8:15:00,b,6\n");

        Assert.Equal(["08:00:00", "08:15:00", "08:30:00"], Times(feed));
        Assert.DoesNotContain("arrival", feed.Offerings().Documents().Single().ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_may_get_on_or_off_is_said_and_where_neither_is_no_stop()
    {
        var feed = Calls("101,8:00:00,8:00:00,a,1,0,1\n101,8:05:00,8:05:00,b,2,1,1\n101,8:10:00,8:10:00,d,3,1,0\n101,8:20:00,8:20:00,c,4,1,2\n");

        var stops = feed.Offerings().Documents().Single()["stops"]!.AsArray();

        Assert.Equal(["Abbey", "Docks", "Castle"], stops.Select(stop => stop!["place"]!.GetValue<string>()));
        Assert.Equal([null, false, false], stops.Select(stop => (bool?)stop!["boarding"]));
        Assert.Equal([false, null, null], stops.Select(stop => (bool?)stop!["alighting"]));
    }

    [Theory]
    [InlineData("101,8:00:00,8:00:00,a,1\n", "stop_times.txt:2: The trip 101 calls at fewer than two stops.")]
    [InlineData("101,8:00:00,8:00:00,a,1\n101,7:59:00,8:10:00,b,2\n", "stop_times.txt:3: The trip 101 goes back in time.")]
    [InlineData("101,8:00:00,8:00:00,a,1\n101,8:20:00,8:10:00,b,2\n", "stop_times.txt:3: The trip 101 goes back in time.")]
    [InlineData("101,,,a,1\n101,8:10:00,8:10:00,b,2\n", "stop_times.txt:2: The trip 101 begins or ends without a time.")]
    [InlineData("101,8:00:00,8:00:00,a,1\n101,,,b,2\n", "stop_times.txt:3: The trip 101 begins or ends without a time.")]
    [InlineData("101,8:00:00,8:00:00,a,1\n101,8:10:00,8:10:00,b,2\n101,8:20:00,8:20:00,a,3\n", "stop_times.txt:4: The trip 101 calls at Abbey twice: such a trip is not supported.")]
    [InlineData("101,8:00:00,8:00:00,a,1\n101,8:10:00,8:10:00,d,2\n", "trips.txt:2: The trip 101 is left out: no fare applies to any of its journeys.")]
    public void A_trip_that_cannot_be_sold_is_reported_and_left_out(string calls, string report)
    {
        var feed = Calls(calls);

        Assert.Equal(0, feed.Offerings().Count);
        Assert.Equal(report, Assert.Single(feed.Report.Faults).ToString());
    }

    [Fact]
    public void A_bad_call_leaves_the_others_of_its_trip()
    {
        var feed = Calls("101,8:00:00,8:00:00,a,1\n101,8:99:00,8:10:00,b,2\n101,8:30:00,8:30:00,c,3\n");

        Assert.Equal(["08:00:00", "08:30:00"], Times(feed));
        Assert.Equal(1, feed.Report.Count);
    }

    [Fact]
    public void What_is_not_supported_is_said_once_and_left_out()
    {
        var feed = new TinyFeed().And("routes.txt", "boat,ct,F,Ferry,4\nboat2,ct,F,Ferry,4\n").And("trips.txt", "boat,week,f1,,\nred,week,102,,\n")
            .And("stop_times.txt", "f1,8:00:00,8:00:00,a,1\nf1,9:00:00,9:00:00,b,2\n102,8:00:00,8:00:00,a,1\n102,9:00:00,9:00:00,b,2\n")
            .With("frequencies.txt", "trip_id,start_time,end_time,headway_secs\n102,8:00:00,20:00:00,600\n102,20:00:00,22:00:00,900\n");

        Assert.Equal(1, feed.Offerings().Count);
        Assert.Equal(0, feed.Report.Count);
        Assert.Equal(
            [
                "Routes of type 4 are neither trains nor buses and are left out.",
                "Trips that frequencies.txt repeats at intervals are not supported and are left out: 1 of them.",
            ],
            feed.Report.Notes);
    }

    private static TinyFeed Calls(string calls) => new TinyFeed().With("stop_times.txt", Header + calls).And("stops.txt", "d,Docks,,\n");

    private static IEnumerable<string> Times(TinyFeed feed) =>
        feed.Offerings().Documents().Single()["stops"]!.AsArray().Select(stop => stop!["time"]!.GetValue<string>()[11..19]);
}
