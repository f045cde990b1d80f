using System.Globalization;
using StepBooking.Bookings.Requests;
using StepBooking.Bookings.Seats;

namespace StepBooking.Bookings.Offerings;

/// <summary>Reads where and when: stops with their times, or a place with a start and an end.</summary>
internal static class JourneyParser
{
    private const int FewestStops = 2;
    private const int MostStops = LegRange.Most + 1;
    private const int LongestTime = 40;
    private const string ExpectedTime = "a time with its offset, such as 2026-12-01T16:55:00+05:30";
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    internal static Journey Parse(JsonFields fields, OfferingKind? kind)
    {
        if (kind is null)
        {
            fields.Any("stops");
            fields.Any("place");
            fields.Any("start");
            fields.Any("end");
            return new Journey(null, [], default, default);
        }

        return kind.Value.HasStops() ? Run(fields) : InOnePlace(fields, kind.Value);
    }

    private static Journey Run(JsonFields fields)
    {
        var stops = new List<Stop>();
        foreach (var item in fields.List("stops", MostStops, required: true) ?? [])
        {
            var read = new JsonFields(item, $"stops[{stops.Count}]", $"stops[{stops.Count}].");
            var stop = ReadStop(read);
            CheckTimes(read, stop, stops.LastOrDefault());
            if (stops.Exists(other => Places.AreSame(other.Place, stop.Place)))
            {
                read.Refuse("place", "It stops there already.");
            }

            fields.Refuse(read.Refusal);
            stops.Add(stop);
        }

        if (stops.Count < FewestStops)
        {
            fields.Refuse("stops", $"Expected {FewestStops} to {MostStops} stops, from where it begins to where it ends.");
            return new Journey(null, [], default, default);
        }

        if (stops[^1].Arrival <= stops[0].Time)
        {
            fields.Refuse($"stops[{stops.Count - 1}].time", "It ends no later than it begins.");
        }

        return new Journey(null, stops, stops[0].Time, stops[^1].Arrival);
    }

    private static Stop ReadStop(JsonFields fields)
    {
        var place = fields.Text("place", Places.Longest, Places.IsValid, "the name of a place", required: true) ?? "";
        var stop = new Stop(place.Trim(), Time(fields, "time"))
        {
            Arrives = fields.Has("arrival") ? Time(fields, "arrival") : null,
            FareZone = FareParser.Zone(fields, "fareZone"),
            Boarding = fields.Flag("boarding") ?? true,
            Alighting = fields.Flag("alighting") ?? true,
        };
        fields.NoOthers();
        return stop;
    }

    private static void CheckTimes(JsonFields fields, Stop stop, Stop? before)
    {
        if (stop.Arrival > stop.Time)
        {
            fields.Refuse("arrival", "It is after the time when it leaves.");
        }
        else if (before is not null && stop.Arrival < before.Time)
        {
            fields.Refuse(stop.Arrives is null ? "time" : "arrival", "It is before the stop before.");
        }
    }

    private static Journey InOnePlace(JsonFields fields, OfferingKind kind)
    {
        var place = fields.Text("place", Places.Longest, Places.IsValid, "the name of a place", required: true)?.Trim();
        var start = Time(fields, "start");
        var end = Time(fields, "end");
        if (end <= start)
        {
            fields.Refuse("end", "It is not after the start.");
        }
        else if (kind == OfferingKind.Stay && start.Offset != end.Offset)
        {
            fields.Refuse("end", "Its offset is not the start's: a stay is split where the clocks change.");
        }

        return new Journey(place, [], start, end);
    }

    /// <summary>A time that must be there.</summary>
    internal static DateTimeOffset Time(JsonFields fields, string name)
    {
        var text = fields.Text(name, LongestTime, text => Time(text) is not null, ExpectedTime, required: true);
        return text is null ? default : Time(text)!.Value;
    }

    /// <summary>A time to the second with a whole-minute offset, of this or the next century.</summary>
    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.Year is >= 2000 and < 2200
            ? time
            : null;
}
