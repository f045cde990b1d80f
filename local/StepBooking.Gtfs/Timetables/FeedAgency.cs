namespace StepBooking.Gtfs.Timetables;

/// <summary>Who runs routes.</summary>
/// <param name="Id">Its id; its name where it has none.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Zone">The time zone of all its times.</param>
internal sealed record FeedAgency(string Id, string Name, TimeZoneInfo Zone);
