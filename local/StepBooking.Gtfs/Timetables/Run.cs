namespace StepBooking.Gtfs.Timetables;

/// <summary>A trip with all its calls, each with its times, in order.</summary>
/// <param name="Trip">The trip.</param>
/// <param name="Calls">Two calls or more; no place twice.</param>
internal sealed record Run(FeedTrip Trip, IReadOnlyList<Call> Calls);
