using StepBooking.Gtfs.Calendars;
using StepBooking.Gtfs.Fares;
using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Timetables;

/// <summary>A published timetable: its trips, the days of its services, and what journeys cost.</summary>
public sealed class Timetable
{
    private readonly FeedArchive archive;
    private readonly FeedReport report;
    private readonly IReadOnlyDictionary<string, FeedTrip> trips;
    private readonly IReadOnlyDictionary<string, FeedStop> stops;

    private Timetable(
        FeedArchive archive, FeedReport report, IReadOnlyDictionary<string, FeedTrip> trips, IReadOnlyDictionary<string, FeedStop> stops)
    {
        this.archive = archive;
        this.report = report;
        this.trips = trips;
        this.stops = stops;
        Fares = FareReader.Read(archive, report);
    }

    internal FareTable Fares { get; }

    /// <summary>Reads everything but the calls, which are read for the days that are wanted.</summary>
    /// <param name="archive">The feed.</param>
    /// <param name="report">Where rows that cannot be used, and what is not supported, are said.</param>
    /// <exception cref="UnreadableFeedException">A file or column that every feed has is not there.</exception>
    public static Timetable Read(FeedArchive archive, FeedReport report)
    {
        var routes = RouteReader.Read(archive, AgencyReader.Read(archive), report);
        var trips = TripReader.Read(archive, routes, CalendarReader.Read(archive), report);
        return new Timetable(archive, report, trips, StopReader.Read(archive));
    }

    /// <summary>The days of the first and the last service; null where there is none.</summary>
    public (DateOnly First, DateOnly Last)? Period
    {
        get
        {
            var services = trips.Values.Select(trip => trip.Service).Where(service => service.First <= service.Last).ToList();
            return services.Count == 0 ? null : (services.Min(service => service.First), services.Max(service => service.Last));
        }
    }

    /// <summary>The shift that brings the feed's fullest week to the week of a day.</summary>
    public CalendarShift ShiftTo(DateOnly day) => CalendarShift.To(
        day, [.. trips.Values.GroupBy(trip => trip.Service).Select(group => (group.Key, group.Count()))]);

    /// <summary>The runs of the trips that run on any of these days of the feed.</summary>
    internal IReadOnlyList<Run> Runs(IReadOnlyCollection<DateOnly> days)
    {
        var running = trips.Values.Select(trip => trip.Service).Distinct().Where(service => days.Any(service.RunsOn)).ToHashSet();
        return CallReader.Read(archive, trips, stops, trip => running.Contains(trip.Service), report);
    }
}
