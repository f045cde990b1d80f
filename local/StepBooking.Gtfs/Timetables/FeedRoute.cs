namespace StepBooking.Gtfs.Timetables;

/// <summary>A route of the feed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind of offering that its runs are: <c>train</c> or <c>bus</c>; null for what is neither.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Agency">Who runs it.</param>
internal sealed record FeedRoute(string Id, string? Kind, string Name, FeedAgency Agency);
