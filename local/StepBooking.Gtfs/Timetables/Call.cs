namespace StepBooking.Gtfs.Timetables;

/// <summary>A run's call at a stop.</summary>
/// <param name="Sequence">Its order on the run.</param>
/// <param name="Stop">Where.</param>
/// <param name="Arrival">When it arrives, in seconds of the service day; null where the feed does not say.</param>
/// <param name="Departure">When it leaves.</param>
/// <param name="Boarding">Whether anybody may get on.</param>
/// <param name="Alighting">Whether anybody may get off.</param>
/// <param name="Line">The line of stop_times.txt.</param>
internal sealed record Call(int Sequence, FeedStop Stop, int? Arrival, int? Departure, bool Boarding, bool Alighting, int Line);
