using System.Globalization;

namespace StepBooking.Bookings.Offerings;

/// <summary>
/// A seat's name, or <c>x..y</c>: two names that are equal but for one run of digits, and all between them, leading zeros kept
/// (<c>1A..20A</c>, <c>A1..A12</c>). Between two dates it is all days (<c>2026-12-01..2027-01-31</c>).
/// </summary>
public sealed class SeatRange
{
    /// <summary>The most names that one range may stand for.</summary>
    public const int Longest = 10_000;

    private const string DateFormat = "yyyy-MM-dd";

    private SeatRange(string text, IReadOnlyList<string> names)
    {
        Text = text;
        Names = names;
    }

    /// <summary>The range as it was written.</summary>
    public string Text { get; }

    /// <summary>Every name that it stands for, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads a name or a range; null if it is neither, runs backwards, or is too long.</summary>
    public static SeatRange? Parse(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return SeatName.IsValid(text) ? new(text, [text]) : null;
        }

        var first = text[..dots];
        var last = text[(dots + 2)..];
        if (!SeatName.IsValid(first) || !SeatName.IsValid(last))
        {
            return null;
        }

        var names = Days(first, last) ?? Numbers(first, last);
        return names is null ? null : new(text, names);
    }

    private static List<string>? Days(string first, string last)
    {
        if (!SeatName.TryDate(first, out var from) || !SeatName.TryDate(last, out var to))
        {
            return null;
        }

        var days = to.DayNumber - from.DayNumber;
        return days is < 0 or >= Longest
            ? null
            : [.. Enumerable.Range(0, days + 1).Select(day => from.AddDays(day).ToString(DateFormat, CultureInfo.InvariantCulture))];
    }

    private static List<string>? Numbers(string first, string last)
    {
        var (before, number, after) = Split(first, CommonPrefix(first, last));
        var (otherBefore, otherNumber, otherAfter) = Split(last, before.Length);
        if (before != otherBefore || after != otherAfter
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(otherNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            || to < from || to - from >= Longest || HasUnevenZeros(number, otherNumber))
        {
            return null;
        }

        var width = number.Length == otherNumber.Length ? number.Length : 1;
        var format = new string('0', width);
        return [.. Enumerable.Range(from, to - from + 1)
            .Select(value => before + value.ToString(format, CultureInfo.InvariantCulture) + after)];
    }

    private static bool HasUnevenZeros(string number, string other) =>
        number.Length != other.Length && ((number.Length > 1 && number[0] == '0') || other[0] == '0');

    private static int CommonPrefix(string first, string last)
    {
        var length = 0;
        while (length < first.Length && length < last.Length && first[length] == last[length])
        {
            length++;
        }

        return length;
    }

    /// <summary>The digits around the place where two names part, and what stands before and after them.</summary>
    private static (string Before, string Number, string After) Split(string name, int parting)
    {
        var start = parting;
        while (start > 0 && char.IsAsciiDigit(name[start - 1]))
        {
            start--;
        }

        var end = start;
        while (end < name.Length && char.IsAsciiDigit(name[end]))
        {
            end++;
        }

        return (name[..start], name[start..end], name[end..]);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
