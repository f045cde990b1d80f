using System.Globalization;

namespace StepBooking.Local.Events.Schedules;

/// <summary>The days of a cron expression: <c>L</c> is the last, <c>15W</c> the working day nearest to the 15th, <c>3#2</c> the second Tuesday.</summary>
internal static class CronDays
{
    private const int DaysInWeek = 7;

    /// <summary>By the day of the month; null where the field is wrong.</summary>
    public static Func<DateOnly, bool>? OfMonth(string field)
    {
        if (field == "L")
            return date => date.Day == Last(date);
        if (field.EndsWith('W'))
        {
            return field == "LW" ? date => date.Day == Working(date, Last(date))
                : Number(field[..^1], 31) is { } nearest ? date => date.Day == Working(date, Math.Min(nearest, Last(date)))
                : null;
        }

        return CronField.Read(field, 1, 31) is { } days ? date => days.Has(date.Day) : null;
    }

    /// <summary>By the day of the week, Sunday being 1; null where the field is wrong.</summary>
    public static Func<DateOnly, bool>? OfWeek(string field)
    {
        if (field.Split('#') is [var day, var count])
        {
            return Day(day) is { } weekday && Number(count, 5) is { } nth
                ? date => Weekday(date) == weekday && ((date.Day - 1) / DaysInWeek) + 1 == nth
                : null;
        }

        if (field == "L")
            return date => Weekday(date) == DaysInWeek;
        if (field.EndsWith('L'))
            return Day(field[..^1]) is { } last ? date => Weekday(date) == last && date.Day + DaysInWeek > Last(date) : null;
        return CronField.Read(field, 1, DaysInWeek, CronField.DayNames) is { } days ? date => days.Has(Weekday(date)) : null;
    }

    private static int? Day(string text) =>
        Array.FindIndex(CronField.DayNames, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is var at and >= 0
            ? at + 1
            : Number(text, DaysInWeek);

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;

    private static int Weekday(DateOnly date) => (int)date.DayOfWeek + 1;

    private static int Last(DateOnly date) => DateTime.DaysInMonth(date.Year, date.Month);

    /// <summary>The day from Monday to Friday that is nearest to a day and in its month.</summary>
    private static int Working(DateOnly date, int day) => new DateOnly(date.Year, date.Month, day).DayOfWeek switch
    {
        DayOfWeek.Saturday => day == 1 ? 3 : day - 1,
        DayOfWeek.Sunday => day == Last(date) ? day - 2 : day + 1,
        _ => day,
    };
}
