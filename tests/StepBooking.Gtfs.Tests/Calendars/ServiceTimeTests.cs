using StepBooking.Gtfs.Calendars;

namespace StepBooking.Gtfs.Tests.Calendars;

public sealed class ServiceTimeTests
{
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    [Theory]
    [InlineData("2026-12-01", 8, 5, "2026-12-01T08:05:00-08:00")]
    [InlineData("2026-12-01", 25, 10, "2026-12-02T01:10:00-08:00")]
    [InlineData("2026-12-31", 24, 0, "2027-01-01T00:00:00-08:00")]
    [InlineData("2026-03-08", 12, 0, "2026-03-08T12:00:00-07:00")]
    [InlineData("2026-03-08", 1, 30, "2026-03-08T00:30:00-08:00")]
    [InlineData("2026-11-01", 12, 0, "2026-11-01T12:00:00-08:00")]
    [InlineData("2026-11-01", 0, 30, "2026-11-01T01:30:00-07:00")]
    [InlineData("2026-11-01", 25, 10, "2026-11-02T01:10:00-08:00")]
    [InlineData("2026-03-07", 26, 30, "2026-03-08T03:30:00-07:00")]
    public void A_time_counts_from_noon_minus_twelve_hours(string date, int hours, int minutes, string expected)
    {
        var time = ServiceTime.On(DateOnly.ParseExact(date, "yyyy-MM-dd"), ((hours * 60) + minutes) * 60, Pacific);

        Assert.Equal(expected, time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null));
    }
}
