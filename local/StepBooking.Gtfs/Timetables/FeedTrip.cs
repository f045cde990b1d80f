namespace StepBooking.Gtfs.Timetables;

/// <summary>A run of the timetable, on each day of its service.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Route">Its route.</param>
/// <param name="Service">The days when it runs.</param>
/// <param name="Name">Its name or number for people; null for none.</param>
/// <param name="Headsign">Where it says that it goes; null for nothing.</param>
/// <param name="Line">Its line of trips.txt.</param>
internal sealed record FeedTrip(string Id, FeedRoute Route, Calendars.ServiceCalendar Service, string? Name, string? Headsign, int Line);
