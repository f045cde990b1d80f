using System.Globalization;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Requests;

/// <summary>
/// The days of an apartment's booking, as its own callers name them: <c>startDate</c>, the first night, and <c>endDate</c>, the day of
/// leaving, which is no night any more. Each is a date such as <c>2026-12-24</c>, with or without an offset from UTC after it: the day
/// that is written counts, at the apartment's place.
/// </summary>
public static class ApartmentDays
{
    private const string Format = "yyyy-MM-dd";
    private const int DateLength = 10;
    private const int Longest = 19;
    private const string New = "PENDING";
    private static readonly string[] Offsets = ["HH:mm", "HH:mm:ss"];

    /// <summary>The nights between the two days; none, and refused, where an apartment is named without them, or they without it.</summary>
    internal static IReadOnlyList<string> Read(JsonFields fields)
    {
        var isNamed = fields.Has(BodyFields.ApartmentId);
        var start = Day(fields, BodyFields.StartDate, isNamed);
        var end = Day(fields, BodyFields.EndDate, isNamed);
        fields.Text(BodyFields.BookingStatus, Longest, status => status == New, "PENDING: what becomes of it is decided here");
        if (!isNamed)
        {
            RefuseAlone(fields);
        }

        return start is { } first && end is { } leaving ? Between(fields, first, leaving) : [];
    }

    /// <summary>The day of leaving after the last of some nights.</summary>
    public static string Leaving(IReadOnlyList<string> nights) =>
        SeatName.TryDate(nights[^1], out var last) ? Text(last.AddDays(1)) : nights[^1];

    private static List<string> Between(JsonFields fields, DateOnly first, DateOnly leaving)
    {
        var count = leaving.DayNumber - first.DayNumber;
        if (count is > 0 and <= BookingRequest.MostNights)
        {
            return [.. Enumerable.Range(0, count).Select(day => Text(first.AddDays(day)))];
        }

        fields.Refuse(BodyFields.EndDate, count <= 0
            ? "Expected a day after startDate: it is the day of leaving."
            : string.Create(CultureInfo.InvariantCulture, $"Expected at most {BookingRequest.MostNights} nights after startDate."));
        return [];
    }

    private static DateOnly? Day(JsonFields fields, string name, bool required)
    {
        var text = fields.Text(name, Longest, required);
        if (text is null)
        {
            return null;
        }

        if (text.Length >= DateLength && SeatName.TryDate(text[..DateLength], out var day) && IsOffset(text[DateLength..]))
        {
            return day;
        }

        fields.Refuse(name, "Expected a date such as 2026-12-24.");
        return null;
    }

    private static bool IsOffset(string text) =>
        text is "" or "Z"
        || (text[0] is '+' or '-'
            && TimeOnly.TryParseExact(text[1..], Offsets, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static void RefuseAlone(JsonFields fields)
    {
        foreach (var name in (string[])[BodyFields.StartDate, BodyFields.EndDate, BodyFields.BookingStatus])
        {
            if (fields.Has(name))
            {
                fields.Refuse(name, "It belongs to an apartmentId.");
            }
        }
    }

    private static string Text(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
