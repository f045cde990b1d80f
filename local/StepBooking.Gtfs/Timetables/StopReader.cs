using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Timetables;

/// <summary>Reads stops.txt. A platform goes by its station's name, so that a journey may begin at any platform of one place.</summary>
internal static class StopReader
{
    private const int LongestPlace = 100;

    internal static Dictionary<string, FeedStop> Read(FeedArchive archive)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var zones = new Dictionary<string, (string? Zone, string? Station)>(StringComparer.Ordinal);
        archive.Each("stops.txt", ["stop_id"], row =>
        {
            var id = row.Need("stop_id");
            if (!zones.TryAdd(id, (row.Text("zone_id"), row.Text("parent_station"))))
                throw new RowFaultException($"The stop {id} stands here twice; the first one counts.");
            if (row.Text("stop_name") is { } name)
                names[id] = Place(name);
        });
        return zones.Where(stop => names.ContainsKey(stop.Value.Station ?? stop.Key) || names.ContainsKey(stop.Key)).ToDictionary(
            stop => stop.Key,
            stop => new FeedStop(names.GetValueOrDefault(stop.Value.Station ?? stop.Key) ?? names[stop.Key], stop.Value.Zone),
            StringComparer.Ordinal);
    }

    /// <summary>A name as the API takes it: one line of at most 100 characters, without <c>#</c>.</summary>
    private static string Place(string name)
    {
        var place = string.Concat(name.Select(character => char.IsControl(character) ? ' ' : character == '#' ? '№' : character));
        return place.Length <= LongestPlace ? place : place[..LongestPlace].TrimEnd();
    }
}
