using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Timetables;

/// <summary>Reads routes.txt.</summary>
internal static class RouteReader
{
    private const int LargestType = 1999;

    internal static Dictionary<string, FeedRoute> Read(FeedArchive archive, IReadOnlyList<FeedAgency> agencies, FeedReport report)
    {
        var routes = new Dictionary<string, FeedRoute>(StringComparer.Ordinal);
        archive.Each("routes.txt", ["route_id", "route_type"], row =>
        {
            var id = row.Need("route_id");
            var agency = row.Text("agency_id") is not { } named ? agencies[0]
                : agencies.FirstOrDefault(one => one.Id == named) ?? throw new RowFaultException($"There is no agency {named}.");
            var type = row.Number("route_type", 0, LargestType);
            var name = row.Text("route_short_name") ?? row.Text("route_long_name") ?? id;
            if (RouteKinds.Of(type) is null)
                report.Note($"Routes of type {type} are neither trains nor buses and are left out.");
            if (!routes.TryAdd(id, new FeedRoute(id, RouteKinds.Of(type), name, agency)))
                throw new RowFaultException($"The route {id} stands here twice; the first one counts.");
        });
        return routes;
    }
}
