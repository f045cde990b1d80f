using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Fares;

/// <summary>Reads fare_attributes.txt and fare_rules.txt, which a feed may lack.</summary>
internal static class FareReader
{
    private const string Attributes = "fare_attributes.txt";
    private const string Rules = "fare_rules.txt";

    internal static FareTable Read(FeedArchive archive, FeedReport report)
    {
        var fares = new Dictionary<string, FeedFare>(StringComparer.Ordinal);
        if (archive.Has("fare_products.txt") && !archive.Has(Attributes))
            report.Note("Fares of version 2 (fare_products.txt) are not read.");
        if (!archive.Has(Attributes))
            return FareTable.Of([]);
        archive.Each(Attributes, ["fare_id", "price", "currency_type"], row => ReadFare(row, fares));
        if (archive.Has(Rules))
            ReadRules(archive, fares);
        return FareTable.Of(fares.Values);
    }

    private static void ReadFare(FeedRow row, Dictionary<string, FeedFare> fares)
    {
        var currency = row.Need("currency_type").ToUpperInvariant();
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
            throw row.Expected("currency_type", "an ISO 4217 code such as USD");
        if (fares.Values.FirstOrDefault() is { } first && first.Currency != currency)
            throw new RowFaultException($"This fare is in {currency} and others are in {first.Currency}: fares of one currency are read.");
        var amount = MinorUnits.Of(row.Need("price"), currency) ?? throw row.Expected("price", $"an amount of {currency} such as 3.75");
        if (!fares.TryAdd(row.Need("fare_id"), new FeedFare(amount, currency)))
            throw new RowFaultException($"The fare {row.Need("fare_id")} stands here twice; the first one counts.");
    }

    /// <summary>Rows of one fare that differ in contains_id alone are one rule: its journeys pass all these zones.</summary>
    private static void ReadRules(FeedArchive archive, Dictionary<string, FeedFare> fares)
    {
        var passing = new Dictionary<(string Fare, string? Route, string? Origin, string? Destination), HashSet<string>>();
        archive.Each(Rules, ["fare_id"], row =>
        {
            var id = row.Need("fare_id");
            var fare = fares.GetValueOrDefault(id) ?? throw new RowFaultException($"There is no fare {id}.");
            var (route, origin, destination) = (row.Text("route_id"), row.Text("origin_id"), row.Text("destination_id"));
            if (row.Text("contains_id") is not { } zone)
            {
                fare.Rules.Add(new FareRule(route, origin, destination, new HashSet<string>()));
                return;
            }

            if (!passing.TryGetValue((id, route, origin, destination), out var zones))
            {
                passing[(id, route, origin, destination)] = zones = new HashSet<string>(StringComparer.Ordinal);
                fare.Rules.Add(new FareRule(route, origin, destination, zones));
            }

            zones.Add(zone);
        });
    }
}
