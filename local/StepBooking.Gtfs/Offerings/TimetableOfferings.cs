using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Gtfs.Calendars;
using StepBooking.Gtfs.Fares;
using StepBooking.Gtfs.Reading;
using StepBooking.Gtfs.Timetables;

namespace StepBooking.Gtfs.Offerings;

/// <summary>
/// The offerings that a timetable makes: one for each trip and day, as the documents that LoadOfferings takes. The same feed, day and
/// options always make the same documents.
/// </summary>
public sealed class TimetableOfferings
{
    private const string TripsFile = "trips.txt";
    private readonly ImportOrder order;
    private readonly string currency;
    private readonly IReadOnlyList<(Run Run, JourneyFares Fares)> sold;

    private TimetableOfferings(ImportOrder order, string currency, IReadOnlyList<(Run Run, JourneyFares Fares)> sold)
    {
        this.order = order;
        this.currency = currency;
        this.sold = sold;
        Count = Days.Sum(day => sold.Count(each => each.Run.Trip.Service.RunsOn(order.Shift.InFeed(day))));
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    private IEnumerable<DateOnly> Days => Enumerable.Range(0, order.Days).Select(order.From.AddDays);

    /// <summary>Finds what runs in the days that are wanted.</summary>
    /// <param name="timetable">The timetable.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="report">Where trips that cannot be sold are said.</param>
    /// <exception cref="UnreadableFeedException">Nothing says what journeys cost.</exception>
    public static TimetableOfferings Of(Timetable timetable, ImportOrder order, FeedReport report)
    {
        var fares = order.Fare is { } always ? FareTable.Always(always.Amount, always.Currency) : timetable.Fares;
        var currency = fares.Currency
            ?? throw new UnreadableFeedException("The feed has no fares (fare_attributes.txt): say what a journey costs with --fare and --currency.");
        var days = Enumerable.Range(0, order.Days).Select(day => order.Shift.InFeed(order.From.AddDays(day))).ToList();
        var sold = new List<(Run, JourneyFares)>();
        foreach (var run in timetable.Runs(days))
        {
            if (JourneyFares.Of(run, fares) is { } prices)
                sold.Add((run, prices));
            else
                report.Skip(TripsFile, run.Trip.Line, $"The trip {run.Trip.Id} is left out: no fare applies to any of its journeys.");
        }

        return new TimetableOfferings(order, currency, sold);
    }

    /// <summary>The documents, day by day.</summary>
    public IEnumerable<JsonObject> Documents() =>
        from day in Days
        from each in sold
        where each.Run.Trip.Service.RunsOn(order.Shift.InFeed(day))
        select Document(each.Run, each.Fares, day);

    private JsonObject Document(Run run, JourneyFares fares, DateOnly day)
    {
        var agency = run.Trip.Route.Agency;
        return new JsonObject
        {
            ["id"] = OfferingNames.Id(run.Trip, day),
            ["kind"] = run.Trip.Route.Kind,
            ["provider"] = OfferingNames.Provider(agency),
            ["title"] = OfferingNames.Title(run),
            ["stops"] = new JsonArray([.. run.Calls.Select(JsonNode (call, index) => Stop(call, fares.Zones?[index], day, agency.Zone))]),
            ["zone"] = agency.Zone.Id,
            ["currency"] = currency,
            ["fares"] = fares.Write(order.Classes),
            ["seats"] = Seats(),
        };
    }

    private static JsonObject Stop(Call call, string? fareZone, DateOnly day, TimeZoneInfo zone)
    {
        var stop = new JsonObject { ["place"] = call.Stop.Place, ["time"] = Time(call.Departure!.Value, day, zone) };
        if (call.Arrival != call.Departure)
            stop["arrival"] = Time(call.Arrival!.Value, day, zone);
        if (fareZone is not null)
            stop["fareZone"] = fareZone;
        if (!call.Boarding)
            stop["boarding"] = false;
        if (!call.Alighting)
            stop["alighting"] = false;
        return stop;
    }

    private static string Time(int seconds, DateOnly day, TimeZoneInfo zone) =>
        ServiceTime.On(day, seconds, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The seats are numbered through, one class after the other.</summary>
    private JsonArray Seats()
    {
        var seats = new JsonArray();
        var first = 1;
        foreach (var one in order.Classes)
        {
            var last = first + one.Seats - 1;
            seats.Add(new JsonObject
            {
                ["class"] = one.Name,
                ["names"] = new JsonArray(string.Create(CultureInfo.InvariantCulture, $"{first}..{last}")),
            });
            first = last + 1;
        }

        return seats;
    }
}
