namespace StepBooking.Gtfs.Fares;

/// <summary>What journeys cost: the cheapest fare that applies.</summary>
internal sealed class FareTable
{
    private readonly List<FeedFare> fares;
    private readonly long? always;

    private FareTable(List<FeedFare> fares, string? currency, long? always)
    {
        this.fares = fares;
        this.always = always;
        Currency = currency;
    }

    /// <summary>The currency of all its fares; null where there are none.</summary>
    internal string? Currency { get; }

    /// <summary>The fares of a feed, all of one currency.</summary>
    internal static FareTable Of(IReadOnlyCollection<FeedFare> fares) => new([.. fares], fares.FirstOrDefault()?.Currency, null);

    /// <summary>One fare for every journey.</summary>
    internal static FareTable Always(long amount, string currency) => new([], currency, amount);

    /// <summary>The price in minor units, or null where no fare applies.</summary>
    /// <param name="route">The route's id.</param>
    /// <param name="passed">The zones of the stops from the first to the last, null for a stop that is in none.</param>
    internal long? Price(string route, IReadOnlyList<string?> passed)
    {
        if (always is not null)
            return always;
        var zones = passed.OfType<string>().ToHashSet(StringComparer.Ordinal);
        return fares.Where(fare => fare.Allows(route, passed[0], passed[^1], zones)).Min(fare => (long?)fare.Amount);
    }
}
