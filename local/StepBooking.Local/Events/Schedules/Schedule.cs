using System.Globalization;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Events.Schedules;

/// <summary>When a rule fires by itself: <c>rate(5 minutes)</c>, <c>cron(0 12 * * ? *)</c>. Times are UTC.</summary>
/// <param name="Text">The expression.</param>
internal abstract partial record Schedule(string Text)
{
    /// <summary>Reads an expression.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c>.</exception>
    public static Schedule Parse(string text)
    {
        if (Rate().Match(text) is { Success: true } rate)
        {
            var count = long.Parse(rate.Groups["count"].Value, CultureInfo.InvariantCulture);
            var unit = rate.Groups["unit"].Value;
            if (count > 0 && count < 10_000_000 && (count == 1) != unit.EndsWith('s'))
                return new RateSchedule(text, count * Unit(unit));
        }
        else if (Cron().Match(text) is { Success: true } cron && CronSchedule.Read(text, cron.Groups["fields"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { } schedule)
        {
            return schedule;
        }

        throw new AwsError("ValidationException", "Parameter ScheduleExpression is not valid.");
    }

    /// <summary>The next time after one; null where there is none any more.</summary>
    /// <param name="after">The last time, or when the rule was made.</param>
    public abstract DateTimeOffset? Next(DateTimeOffset after);

    private static TimeSpan Unit(string unit) => unit[0] switch
    {
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    [GeneratedRegex(@"\Arate\((?<count>\d{1,9}) (?<unit>minutes?|hours?|days?)\)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\Acron\((?<fields>[^()]+)\)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Cron();
}
