namespace StepBooking.Gtfs.Timetables;

/// <summary>What is sold as what, by GTFS's numbers for kinds of routes, extended ones included.</summary>
internal static class RouteKinds
{
    /// <summary><c>train</c>, <c>bus</c>, or null for what is neither (ferries, cable cars, aircraft, taxis).</summary>
    internal static string? Of(int type) => type switch
    {
        0 or 1 or 2 or 5 or 12 or (>= 100 and < 200) or (>= 400 and < 500) or (>= 900 and < 1000) => "train",
        3 or 11 or (>= 200 and < 300) or (>= 700 and < 900) => "bus",
        _ => null,
    };
}
