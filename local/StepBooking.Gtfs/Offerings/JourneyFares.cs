using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Gtfs.Fares;
using StepBooking.Gtfs.Timetables;

namespace StepBooking.Gtfs.Offerings;

/// <summary>
/// What a run's journeys cost, as an offering's document says it: one fare where all cost the same, else one for each two fare zones;
/// where the feed's zones do not decide (the zones passed do), each stop is a zone of its own.
/// </summary>
/// <param name="Zones">Each call's fare zone; null where fares name none.</param>
/// <param name="Prices">What a journey costs from one zone to another, in minor units of the feed's fares.</param>
internal sealed record JourneyFares(IReadOnlyList<string>? Zones, IReadOnlyList<(string From, string To, long Amount)> Prices)
{
    private const string NoZone = "none";

    /// <summary>The fares of a run; null where none of its journeys has one.</summary>
    internal static JourneyFares? Of(Run run, FareTable fares)
    {
        var journeys = Journeys(run, fares).ToList();
        if (journeys.TrueForAll(journey => journey.Amount is null))
            return null;
        if (journeys.Select(journey => journey.Amount).Distinct().Count() == 1)
            return new JourneyFares(null, [("", "", journeys[0].Amount!.Value)]);
        return ByZone(journeys, [.. run.Calls.Select(call => call.Stop.Zone ?? NoZone)])
            ?? ByZone(journeys, [.. run.Calls.Select((_, index) => (index + 1).ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>The document's <c>fares</c>, for every class.</summary>
    internal JsonArray Write(IEnumerable<SoldClass> classes) => new([.. classes.SelectMany(_ => Prices, (one, price) =>
    {
        var fare = new JsonObject { ["class"] = one.Name, ["amount"] = one.Price(price.Amount) };
        if (Zones is not null)
        {
            fare["fromZone"] = price.From;
            fare["toZone"] = price.To;
        }

        return (JsonNode)fare;
    })]);

    private static IEnumerable<(int From, int To, long? Amount)> Journeys(Run run, FareTable fares)
    {
        var zones = run.Calls.Select(call => call.Stop.Zone).ToList();
        for (var from = 0; from < run.Calls.Count; from++)
        {
            for (var to = from + 1; to < run.Calls.Count; to++)
            {
                if (run.Calls[from].Boarding && run.Calls[to].Alighting)
                    yield return (from, to, fares.Price(run.Trip.Route.Id, zones[from..(to + 1)]));
            }
        }
    }

    private static JourneyFares? ByZone(List<(int From, int To, long? Amount)> journeys, IReadOnlyList<string> zones)
    {
        var prices = new Dictionary<(string From, string To), long?>();
        foreach (var (from, to, amount) in journeys)
        {
            if (!prices.TryAdd((zones[from], zones[to]), amount) && prices[(zones[from], zones[to])] != amount)
                return null;
        }

        return new JourneyFares(zones, [.. prices.Where(price => price.Value is not null)
            .OrderBy(price => price.Key.From, StringComparer.Ordinal).ThenBy(price => price.Key.To, StringComparer.Ordinal)
            .Select(price => (price.Key.From, price.Key.To, price.Value!.Value))]);
    }
}
