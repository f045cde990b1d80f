using System.Globalization;

namespace StepBooking.Local.Events.Schedules;

/// <summary>The values that one field of a cron expression means.</summary>
internal sealed class CronField
{
    private readonly SortedSet<int> values;

    private CronField(SortedSet<int> values) => this.values = values;

    /// <summary>The months' names; the first is 1.</summary>
    public static string[] MonthNames { get; } = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>The days' names; the first is 1.</summary>
    public static string[] DayNames { get; } = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Reads a field of stars, numbers, names, ranges, steps and lists; null where it is wrong.</summary>
    /// <param name="text">The field.</param>
    /// <param name="least">The smallest value.</param>
    /// <param name="most">The largest value.</param>
    /// <param name="names">Names of the values from 1 on.</param>
    public static CronField? Read(string text, int least, int most, string[]? names = null)
    {
        SortedSet<int> values = [];
        foreach (var part in text.Split(','))
        {
            if (Part(part, least, most, names ?? []) is not { } some)
                return null;
            values.UnionWith(some);
        }

        return new CronField(values);
    }

    /// <summary>Whether a value is meant.</summary>
    public bool Has(int value) => values.Contains(value);

    /// <summary>The values from one on, in order.</summary>
    public IEnumerable<int> From(int value) => values.Where(one => one >= value);

    private static IEnumerable<int>? Part(string part, int least, int most, string[] names)
    {
        var step = 1;
        var stepped = part.Split('/');
        if (stepped.Length > 2 || (stepped.Length == 2 && !(int.TryParse(stepped[1], NumberStyles.None, CultureInfo.InvariantCulture, out step) && step > 0)))
            return null;
        var ends = stepped[0].Split('-');
        int? first = stepped[0] == "*" ? least : Value(ends[0]);
        int? last = ends.Length switch
        {
            1 when stepped[0] == "*" || stepped.Length == 2 => most,
            1 => first,
            2 => Value(ends[1]),
            _ => null,
        };
        return first is { } from && last is { } to && from >= least && to <= most && from <= to
            ? Enumerable.Range(0, ((to - from) / step) + 1).Select(count => from + (count * step))
            : null;

        int? Value(string text) => Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is var at and >= 0
            ? at + 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
