namespace StepBooking.Gtfs.Calendars;

/// <summary>On which days a service runs: some days of each week from one day to another, and exceptions.</summary>
internal sealed class ServiceCalendar
{
    private readonly HashSet<DateOnly> added = [];
    private readonly HashSet<DateOnly> removed = [];

    internal IReadOnlySet<DayOfWeek> Weekdays { get; set; } = new HashSet<DayOfWeek>();

    internal DateOnly Start { get; set; } = DateOnly.MaxValue;

    internal DateOnly End { get; set; } = DateOnly.MinValue;

    /// <summary>The first day on which it may run.</summary>
    internal DateOnly First => added.Append(Start).Min();

    /// <summary>The last day on which it may run.</summary>
    internal DateOnly Last => added.Append(End).Max();

    internal void Add(DateOnly date) => added.Add(date);

    internal void Remove(DateOnly date) => removed.Add(date);

    internal bool RunsOn(DateOnly date) =>
        added.Contains(date) || (date >= Start && date <= End && Weekdays.Contains(date.DayOfWeek) && !removed.Contains(date));
}
