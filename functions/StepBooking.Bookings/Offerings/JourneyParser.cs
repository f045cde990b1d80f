using System.Globalization;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Offerings;

/// <summary>Reads where and when: two stops with their times, or a place with a start and an end.</summary>
internal static class JourneyParser
{
    private const int StopsOfARun = 2;
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
        foreach (var item in fields.List("stops", StopsOfARun, required: true) ?? [])
        {
            var stop = new JsonFields(item, $"stops[{stops.Count}]", $"stops[{stops.Count}].");
            var place = stop.Text("place", Places.Longest, Places.IsValid, "the name of a place", required: true) ?? "";
            var time = Time(stop, "time");
            stop.NoOthers();
            if (stops.Count > 0 && time <= stops[^1].Time)
            {
                stop.Refuse("time", "It is not after the stop before.");
            }

            if (stops.Exists(other => Places.AreSame(other.Place, place)))
            {
                stop.Refuse("place", "It stops there already.");
            }

            fields.Refuse(stop.Refusal);
            stops.Add(new Stop(place.Trim(), time));
        }

        if (stops.Count != StopsOfARun)
        {
            fields.Refuse("stops", "Expected two stops: where it begins and where it ends.");
            return new Journey(null, [], default, default);
        }

        return new Journey(null, stops, stops[0].Time, stops[^1].Time);
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

    private static DateTimeOffset Time(JsonFields fields, string name)
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
