namespace StepBooking.Gtfs.Calendars;

/// <summary>
/// How far a feed's calendars are moved: by whole weeks, so that every day keeps its day of the week, and exceptions move with them.
/// </summary>
/// <param name="Weeks">The weeks; negative moves back.</param>
public readonly record struct CalendarShift(int Weeks)
{
    private const int DaysOfAWeek = 7;

    /// <summary>Not moved.</summary>
    public static CalendarShift None { get; }

    /// <summary>The day of the feed that stands for a day of the import.</summary>
    public DateOnly InFeed(DateOnly day) => day.AddDays(-DaysOfAWeek * Weeks);

    /// <summary>
    /// The shift that brings the feed's fullest week (of those with the most runs, the first) to the week of a day. Old feeds keep
    /// services of many years beside each other: in their first weeks only some of these run.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="runs">How many runs each service makes on a day that it runs.</param>
    internal static CalendarShift To(DateOnly day, IReadOnlyCollection<(ServiceCalendar Service, int Runs)> runs)
    {
        var services = runs.Where(each => each.Runs > 0 && each.Service.First <= each.Service.Last).ToList();
        if (services.Count == 0)
            return None;
        var fullest = Weekly(Monday(services.Min(each => each.Service.First)), services.Max(each => each.Service.Last))
            .MaxBy(monday => services.Sum(each => each.Runs * Days(monday).Count(each.Service.RunsOn)));
        return new CalendarShift((Monday(day).DayNumber - fullest.DayNumber) / DaysOfAWeek);
    }

    private static IEnumerable<DateOnly> Weekly(DateOnly first, DateOnly last)
    {
        for (var monday = first; monday <= last; monday = monday.AddDays(DaysOfAWeek))
            yield return monday;
    }

    private static IEnumerable<DateOnly> Days(DateOnly monday) => Enumerable.Range(0, DaysOfAWeek).Select(monday.AddDays);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek));
}
