using System.Globalization;

namespace StepBooking.Gtfs.Reading;

/// <summary>A row of one of a feed's files, by the names of its columns.</summary>
internal sealed class FeedRow(string file, IReadOnlyDictionary<string, int> columns, CsvLine line)
{
    internal string File => file;

    internal int Line => line.Number;

    /// <summary>The value, without space around it; null where it is empty or the file has no such column.</summary>
    internal string? Text(string column) =>
        columns.TryGetValue(column, out var index) && index < line.Fields.Count && line.Fields[index].Trim() is { Length: > 0 } text ? text : null;

    /// <exception cref="RowFaultException">It is empty.</exception>
    internal string Need(string column) => Text(column) ?? throw new RowFaultException($"{column} is empty.");

    /// <exception cref="RowFaultException">It is none, or out of these bounds.</exception>
    internal int Number(string column, int least, int most) =>
        int.TryParse(Need(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Expected(column, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    /// <exception cref="RowFaultException">It is no day.</exception>
    internal DateOnly Date(string column) =>
        DateOnly.TryParseExact(Need(column), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 1970 and < 2200
            ? date
            : throw Expected(column, "a day such as 20261201");

    internal RowFaultException Expected(string column, string what) =>
        new($"{column}: expected {what}, found '{Shortened(Text(column) ?? "")}'.");

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
