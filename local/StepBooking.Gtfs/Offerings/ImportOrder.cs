using StepBooking.Gtfs.Calendars;

namespace StepBooking.Gtfs.Offerings;

/// <summary>What is to be made of a timetable.</summary>
public sealed record ImportOrder
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>How many days.</summary>
    public required int Days { get; init; }

    /// <summary>The classes of seats.</summary>
    public required IReadOnlyList<SoldClass> Classes { get; init; }

    /// <summary>How far the calendars are moved.</summary>
    public CalendarShift Shift { get; init; }

    /// <summary>One price for every journey in place of the feed's fares, in minor units; null for the feed's.</summary>
    public (long Amount, string Currency)? Fare { get; init; }
}
