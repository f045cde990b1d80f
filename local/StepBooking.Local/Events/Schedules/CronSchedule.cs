namespace StepBooking.Local.Events.Schedules;

/// <summary>Six fields: minutes, hours, day of the month, month, day of the week, year. One of the two days is <c>?</c>.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Minutes">The minutes.</param>
/// <param name="Hours">The hours.</param>
/// <param name="Days">Whether a day is meant.</param>
/// <param name="Months">The months.</param>
/// <param name="Years">The years.</param>
internal sealed record CronSchedule(
    string Text, CronField Minutes, CronField Hours, Func<DateOnly, bool> Days, CronField Months, CronField Years) : Schedule(Text)
{
    private const int LastYear = 2199;

    /// <summary>Reads the fields; null where they are wrong.</summary>
    public static CronSchedule? Read(string text, string[] fields)
    {
        if (fields is not [var minutes, var hours, var day, var month, var weekday, var year] || (day == "?") == (weekday == "?"))
            return null;
        var (m, h, mo, y) = (CronField.Read(minutes, 0, 59), CronField.Read(hours, 0, 23), CronField.Read(month, 1, 12, CronField.MonthNames), CronField.Read(year, 1970, LastYear));
        var days = weekday == "?" ? CronDays.OfMonth(day) : CronDays.OfWeek(weekday);
        return m is null || h is null || mo is null || y is null || days is null ? null : new CronSchedule(text, m, h, days, mo, y);
    }

    /// <inheritdoc/>
    public override DateTimeOffset? Next(DateTimeOffset after)
    {
        var from = after.UtcDateTime.AddTicks(-(after.UtcTicks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        for (var date = DateOnly.FromDateTime(from); date.Year <= LastYear; date = Following(date))
        {
            if (!Years.Has(date.Year) || !Months.Has(date.Month) || !Days(date))
                continue;
            var earliest = date == DateOnly.FromDateTime(from) ? TimeOnly.FromDateTime(from) : TimeOnly.MinValue;
            if (Time(earliest) is { } time)
                return new DateTimeOffset(date.ToDateTime(time), TimeSpan.Zero);
        }

        return null;
    }

    private DateOnly Following(DateOnly date)
    {
        if (!Years.Has(date.Year))
            return new DateOnly(date.Year + 1, 1, 1);
        return Months.Has(date.Month) ? date.AddDays(1) : new DateOnly(date.Year, date.Month, 1).AddMonths(1);
    }

    private TimeOnly? Time(TimeOnly earliest)
    {
        foreach (var hour in Hours.From(earliest.Hour))
        {
            foreach (var minute in Minutes.From(hour == earliest.Hour ? earliest.Minute : 0))
                return new TimeOnly(hour, minute);
        }

        return null;
    }
}
