using System.Globalization;
using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Calendars;

/// <summary>Times of a service day: seconds from noon minus 12 hours, so that 25:10:00 is ten past one the night after.</summary>
internal static class ServiceTime
{
    private const int MostHours = 96;

    /// <summary>The seconds of <c>H:MM:SS</c>; null where the row has none.</summary>
    /// <exception cref="RowFaultException">It is no time.</exception>
    internal static int? Read(FeedRow row, string column)
    {
        if (row.Text(column) is not { } text)
            return null;
        var parts = text.Split(':');
        return parts.Length == 3 && Part(parts[0], MostHours) is { } hours && Part(parts[1], 59) is { } minutes && Part(parts[2], 59) is { } seconds
            ? (((hours * 60) + minutes) * 60) + seconds
            : throw row.Expected(column, "a time such as 7:05:00 or 25:10:00");
    }

    /// <summary>
    /// When that is, with the zone's offset then. Counted from noon minus 12 hours: on a day when the clocks change this is not
    /// midnight, and every train of the afternoon still leaves when its timetable says.
    /// </summary>
    internal static DateTimeOffset On(DateOnly date, int seconds, TimeZoneInfo zone)
    {
        var noon = date.ToDateTime(new TimeOnly(12, 0));
        var start = new DateTimeOffset(noon, zone.GetUtcOffset(noon)).ToUniversalTime().AddHours(-12);
        return TimeZoneInfo.ConvertTime(start.AddSeconds(seconds), zone);
    }

    private static int? Part(string text, int most) =>
        text.Length is 1 or 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : null;
}
