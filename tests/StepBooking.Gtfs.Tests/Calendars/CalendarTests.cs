using StepBooking.Gtfs.Calendars;

namespace StepBooking.Gtfs.Tests.Calendars;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("2026-11-29", 0)]
    [InlineData("2026-11-30", 1)]
    [InlineData("2026-12-05", 1)]
    [InlineData("2026-12-06", 0)]
    [InlineData("2026-12-31", 1)]
    [InlineData("2027-01-01", 0)]
    public void A_service_runs_on_its_weekdays_from_its_first_day_to_its_last(string day, int runs) =>
        Assert.Equal(runs, new TinyFeed().Offerings(day).Count);

    [Theory]
    [InlineData("2026-12-25", 0)]
    [InlineData("2026-12-26", 2)]
    [InlineData("2027-01-01", 1)]
    public void An_exception_adds_a_day_or_takes_one_away(string day, int runs)
    {
        var feed = new TinyFeed().With(
            "calendar_dates.txt", "service_id,date,exception_type\nweek,20261225,2\nweek,20261226,1\nweek,20270101,1\n");

        Assert.Equal(runs, feed.Offerings(day).Count);
        Assert.Equal(0, feed.Report.Count);
    }

    [Fact]
    public void A_feed_may_name_its_days_alone()
    {
        var feed = new TinyFeed().With("calendar.txt", null)
            .With("calendar_dates.txt", "service_id,date,exception_type\nweek,20261206,1\nsat,20261206,2\n");

        Assert.Equal((1, 0), (feed.Offerings("2026-12-06").Count, feed.Offerings("2026-12-07").Count));
    }

    [Theory]
    [InlineData("exception_type", "week,20261225,3")]
    [InlineData("date", "week,25.12.2026,2")]
    public void A_bad_exception_is_reported_and_skipped(string column, string row)
    {
        var feed = new TinyFeed().With("calendar_dates.txt", $"service_id,date,exception_type\n{row}\n");

        Assert.Equal(1, feed.Offerings("2026-12-25").Count);
        Assert.StartsWith($"calendar_dates.txt:2: {column}", Assert.Single(feed.Report.Faults).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2031-05-07")]
    [InlineData("2020-02-02")]
    [InlineData("2026-12-02")]
    public void A_shift_moves_calendars_by_whole_weeks(string to)
    {
        var day = DateOnly.ParseExact(to, "yyyy-MM-dd");
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var feed = new TinyFeed();
        var order = TinyFeed.Order("2026-12-01", 7) with { From = monday, Shift = feed.Timetable().ShiftTo(day) };

        var offerings = feed.Offerings(order);

        Assert.Equal(6, offerings.Count);
        Assert.Equal(
            Enumerable.Range(0, 6).Select(monday.AddDays).Select(each => each.ToString("yyyy-MM-dd", null)),
            offerings.Documents().Select(document => document["id"]!.GetValue<string>()[^10..]));
        Assert.Equal(0, feed.Offerings(order with { From = monday.AddDays(-7) }).Count);
    }

    [Fact]
    public void Exceptions_move_with_their_calendar_and_the_fullest_week_comes_to_the_day()
    {
        var feed = new TinyFeed().And("calendar.txt", "old,0,0,0,0,0,0,1,20140101,20261231\n").And("trips.txt", "red,old,301,,\n")
            .With("calendar_dates.txt", "service_id,date,exception_type\nweek,20261208,2\n");
        var shift = feed.Timetable().ShiftTo(new DateOnly(2030, 1, 2));

        Assert.Equal(new DateOnly(2026, 11, 30), shift.InFeed(new DateOnly(2029, 12, 31)));
        Assert.Equal(0, feed.Offerings(TinyFeed.Order("2030-01-08", 1) with { Shift = shift }).Count);
    }

    [Fact]
    public void A_feed_on_which_nothing_runs_is_not_moved() =>
        Assert.Equal(CalendarShift.None, new TinyFeed().With("trips.txt", "route_id,service_id,trip_id\n").Timetable().ShiftTo(new DateOnly(2030, 1, 1)));
}
