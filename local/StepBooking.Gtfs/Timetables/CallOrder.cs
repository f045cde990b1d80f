namespace StepBooking.Gtfs.Timetables;

/// <summary>Puts a trip's calls in order and completes their times.</summary>
internal static class CallOrder
{
    /// <summary>The run that these calls make.</summary>
    /// <exception cref="RunFaultException">They make none that can be sold.</exception>
    internal static Run Of(FeedTrip trip, IEnumerable<Call> calls)
    {
        var ordered = calls.OrderBy(call => call.Sequence).Where(call => call.Boarding || call.Alighting).ToList();
        if (ordered.Count < 2)
            throw new RunFaultException(ordered.FirstOrDefault()?.Line ?? 1, $"The trip {trip.Id} calls at fewer than two stops.");
        var timed = Complete(trip, ordered);
        var places = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < timed.Count; index++)
        {
            if (!places.Add(timed[index].Stop.Place))
                throw new RunFaultException(timed[index].Line, $"The trip {trip.Id} calls at {timed[index].Stop.Place} twice: such a trip is not supported.");
            if (timed[index].Departure < timed[index].Arrival || (index > 0 && timed[index].Arrival < timed[index - 1].Departure))
                throw new RunFaultException(timed[index].Line, $"The trip {trip.Id} goes back in time.");
        }

        return new Run(trip, timed);
    }

    /// <summary>A call with one time arrives and leaves then; those with none are spread evenly between their neighbours.</summary>
    private static List<Call> Complete(FeedTrip trip, List<Call> calls)
    {
        var timed = calls.Select(call => call with { Arrival = call.Arrival ?? call.Departure, Departure = call.Departure ?? call.Arrival }).ToList();
        if (timed[0].Departure is null || timed[^1].Arrival is null)
            throw new RunFaultException((timed[0].Departure is null ? timed[0] : timed[^1]).Line, $"The trip {trip.Id} begins or ends without a time.");
        for (var index = 1; index < timed.Count; index++)
        {
            if (timed[index].Arrival is not null)
                continue;
            var after = timed.FindIndex(index, call => call.Arrival is not null);
            var before = timed[index - 1].Departure!.Value;
            var time = before + ((timed[after].Arrival!.Value - before) / (after - index + 1));
            timed[index] = timed[index] with { Arrival = time, Departure = time };
        }

        return timed;
    }
}
