using StepBooking.Gtfs.Calendars;
using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Timetables;

/// <summary>Reads trips.txt, and leaves out what frequencies.txt repeats: such trips have no times of their own.</summary>
internal static class TripReader
{
    private const string Frequencies = "frequencies.txt";

    /// <summary>All trips by id; those of a route that is neither train nor bus too, so that their calls are known.</summary>
    internal static Dictionary<string, FeedTrip> Read(
        FeedArchive archive,
        IReadOnlyDictionary<string, FeedRoute> routes,
        IReadOnlyDictionary<string, ServiceCalendar> calendars,
        FeedReport report)
    {
        var trips = new Dictionary<string, FeedTrip>(StringComparer.Ordinal);
        var repeated = Repeated(archive, report);
        archive.Each("trips.txt", ["route_id", "service_id", "trip_id"], row =>
        {
            var (id, route, service) = (row.Need("trip_id"), row.Need("route_id"), row.Need("service_id"));
            var known = routes.GetValueOrDefault(route) ?? throw new RowFaultException($"There is no route {route}.");
            var days = calendars.GetValueOrDefault(service) ?? throw new RowFaultException($"There is no service {service}.");
            var sold = repeated.Contains(id) ? known with { Kind = null } : known;
            if (!trips.TryAdd(id, new FeedTrip(id, sold, days, row.Text("trip_short_name"), row.Text("trip_headsign"), row.Line)))
                throw new RowFaultException($"The trip {id} stands here twice; the first one counts.");
        });
        return trips;
    }

    private static HashSet<string> Repeated(FeedArchive archive, FeedReport report)
    {
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        if (!archive.Has(Frequencies))
            return repeated;
        archive.Each(Frequencies, ["trip_id"], row => repeated.Add(row.Need("trip_id")));
        if (repeated.Count > 0)
            report.Note($"Trips that {Frequencies} repeats at intervals are not supported and are left out: {repeated.Count} of them.");
        return repeated;
    }
}
