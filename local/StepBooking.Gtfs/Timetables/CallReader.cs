using StepBooking.Gtfs.Calendars;
using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Timetables;

/// <summary>Reads stop_times.txt.</summary>
internal static class CallReader
{
    private const string StopTimes = "stop_times.txt";
    private const int NotAllowed = 1;
    private const int MostKinds = 3;
    private const int LargestSequence = 1_000_000_000;

    /// <summary>The runs of wanted trips, in the order of trips.txt.</summary>
    internal static IReadOnlyList<Run> Read(
        FeedArchive archive,
        IReadOnlyDictionary<string, FeedTrip> trips,
        IReadOnlyDictionary<string, FeedStop> stops,
        Func<FeedTrip, bool> isWanted,
        FeedReport report)
    {
        var calls = trips.Values.Where(trip => trip.Route.Kind is not null && isWanted(trip)).ToDictionary(trip => trip.Id, _ => new List<Call>());
        archive.Each(StopTimes, ["trip_id", "stop_id", "stop_sequence"], row =>
        {
            var trip = row.Need("trip_id");
            if (calls.TryGetValue(trip, out var list))
                Add(row, stops, list);
            else if (!trips.ContainsKey(trip))
                throw new RowFaultException($"There is no trip {trip}.");
        });
        var runs = new List<Run>();
        foreach (var (trip, list) in calls.Where(each => each.Value.Count > 0))
        {
            try
            {
                runs.Add(CallOrder.Of(trips[trip], list));
            }
            catch (RunFaultException fault)
            {
                report.Skip(StopTimes, fault.Line, fault.Message);
            }
        }

        return runs;
    }

    private static void Add(FeedRow row, IReadOnlyDictionary<string, FeedStop> stops, List<Call> calls)
    {
        var stop = stops.GetValueOrDefault(row.Need("stop_id")) ?? throw new RowFaultException($"There is no stop {row.Need("stop_id")} with a name.");
        var sequence = row.Number("stop_sequence", 0, LargestSequence);
        if (calls.Exists(call => call.Sequence == sequence))
            throw new RowFaultException($"The trip has a call {sequence} already; the first one counts.");
        calls.Add(new Call(
            sequence,
            stop,
            ServiceTime.Read(row, "arrival_time"),
            ServiceTime.Read(row, "departure_time"),
            IsAllowed(row, "pickup_type"),
            IsAllowed(row, "drop_off_type"),
            row.Line));
    }

    private static bool IsAllowed(FeedRow row, string column) => row.Text(column) is null || row.Number(column, 0, MostKinds) != NotAllowed;
}
