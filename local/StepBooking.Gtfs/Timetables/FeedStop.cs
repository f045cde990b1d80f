namespace StepBooking.Gtfs.Timetables;

/// <summary>Where runs call.</summary>
/// <param name="Place">Its name for people: the station's, for a platform of one.</param>
/// <param name="Zone">Its fare zone; null for none.</param>
internal sealed record FeedStop(string Place, string? Zone);
