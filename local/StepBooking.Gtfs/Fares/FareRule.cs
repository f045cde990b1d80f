namespace StepBooking.Gtfs.Fares;

/// <summary>Where a fare applies: what is null does not matter, and of <paramref name="Contains"/> exactly all are passed.</summary>
/// <param name="Route">The route.</param>
/// <param name="Origin">The zone where the journey begins.</param>
/// <param name="Destination">The zone where it ends.</param>
/// <param name="Contains">The zones that it passes, both ends included; empty where they do not matter.</param>
internal sealed record FareRule(string? Route, string? Origin, string? Destination, IReadOnlySet<string> Contains)
{
    internal bool Allows(string route, string? origin, string? destination, IReadOnlySet<string> passed) =>
        (Route is null || Route == route)
        && (Origin is null || Origin == origin)
        && (Destination is null || Destination == destination)
        && (Contains.Count == 0 || Contains.SetEquals(passed));
}
