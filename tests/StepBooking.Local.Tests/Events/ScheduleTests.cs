using System.Globalization;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Schedules;

namespace StepBooking.Local.Tests.Events;

public class ScheduleTests
{
    [Theory]
    [InlineData("rate(1 minute)", "2026-12-01T12:00:30Z", "2026-12-01T12:01:30Z")]
    [InlineData("rate(5 hours)", "2026-12-01T12:00:00Z", "2026-12-01T17:00:00Z")]
    [InlineData("rate(7 days)", "2026-12-01T12:00:00Z", "2026-12-08T12:00:00Z")]
    [InlineData("cron(0 12 * * ? *)", "2026-12-01T12:00:00Z", "2026-12-02T12:00:00Z")]
    [InlineData("cron(15 12 * * ? *)", "2026-12-01T12:14:59Z", "2026-12-01T12:15:00Z")]
    [InlineData("cron(0/10 * ? * MON-FRI *)", "2026-12-05T12:00:00Z", "2026-12-07T00:00:00Z")]
    [InlineData("cron(0/10 8-17 ? * MON-FRI *)", "2026-12-07T08:11:00Z", "2026-12-07T08:20:00Z")]
    [InlineData("cron(0 8 1 * ? *)", "2026-12-01T12:00:00Z", "2027-01-01T08:00:00Z")]
    [InlineData("cron(0 8 L * ? *)", "2027-02-01T00:00:00Z", "2027-02-28T08:00:00Z")]
    [InlineData("cron(0 8 15W * ? *)", "2026-08-01T00:00:00Z", "2026-08-14T08:00:00Z")]
    [InlineData("cron(0 8 1W * ? *)", "2026-08-01T00:00:00Z", "2026-08-03T08:00:00Z")]
    [InlineData("cron(0 8 ? * 3#2 *)", "2026-12-01T00:00:00Z", "2026-12-08T08:00:00Z")]
    [InlineData("cron(0 8 ? * 6L *)", "2026-12-01T00:00:00Z", "2026-12-25T08:00:00Z")]
    [InlineData("cron(0 0 29 FEB ? *)", "2026-12-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("cron(5,35 14 * * ? 2030)", "2026-12-01T00:00:00Z", "2030-01-01T14:05:00Z")]
    public void The_next_time(string expression, string after, string next) =>
        Assert.Equal(At(next), Schedule.Parse(expression).Next(At(after)));

    [Fact]
    public void What_is_over_has_no_next_time() => Assert.Null(Schedule.Parse("cron(0 0 1 1 ? 2020)").Next(At("2026-12-01T00:00:00Z")));

    [Theory]
    [InlineData("rate(1 minutes)")]
    [InlineData("rate(5 minute)")]
    [InlineData("rate(0 minutes)")]
    [InlineData("rate(5 seconds)")]
    [InlineData("rate(5 minutes) ")]
    [InlineData("cron(0 12 * * *)")]
    [InlineData("cron(0 12 * * * *)")]
    [InlineData("cron(0 12 ? * ? *)")]
    [InlineData("cron(60 12 * * ? *)")]
    [InlineData("cron(0 12 32 * ? *)")]
    [InlineData("cron(0 12 ? * 8 *)")]
    [InlineData("cron(0 12 5-1 * ? *)")]
    [InlineData("cron(0/0 12 * * ? *)")]
    [InlineData("every day")]
    public void What_is_no_schedule_is_refused(string expression)
    {
        var refused = Assert.Throws<AwsError>(() => Schedule.Parse(expression));
        Assert.Equal(("ValidationException", "Parameter ScheduleExpression is not valid."), (refused.Code, refused.Message));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
