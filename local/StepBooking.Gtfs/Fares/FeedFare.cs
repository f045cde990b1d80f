namespace StepBooking.Gtfs.Fares;

/// <summary>A fare of the feed.</summary>
/// <param name="Amount">In minor units of its currency.</param>
/// <param name="Currency">Its ISO 4217 code.</param>
internal sealed record FeedFare(long Amount, string Currency)
{
    /// <summary>Where it applies; without a rule everywhere.</summary>
    internal List<FareRule> Rules { get; } = [];

    internal bool Allows(string route, string? origin, string? destination, IReadOnlySet<string> passed) =>
        Rules.Count == 0 || Rules.Exists(rule => rule.Allows(route, origin, destination, passed));
}
