using System.IO.Compression;
using System.Text;

namespace StepBooking.Gtfs.Reading;

/// <summary>The zip file of a feed: its files stand at its root, or all in one folder.</summary>
public sealed class FeedArchive : IDisposable
{
    private readonly ZipArchive zip;
    private readonly FeedReport report;

    private FeedArchive(ZipArchive zip, FeedReport report)
    {
        this.zip = zip;
        this.report = report;
    }

    /// <summary>Opens a feed.</summary>
    /// <param name="stream">The zip file.</param>
    /// <param name="report">Where rows that cannot be used are said.</param>
    /// <exception cref="UnreadableFeedException">It is no zip file.</exception>
    public static FeedArchive Open(Stream stream, FeedReport report)
    {
        try
        {
            return new FeedArchive(new ZipArchive(stream, ZipArchiveMode.Read), report);
        }
        catch (InvalidDataException fault)
        {
            throw new UnreadableFeedException("The feed is no zip file: expected one that holds stops.txt, trips.txt and so on.", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    internal bool Has(string file) => Entry(file) is not null;

    /// <summary>Goes through a file. A row that cannot be used is reported, and the next is taken.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">The columns that it must have.</param>
    /// <param name="use">Takes a row; a <see cref="RowFaultException"/> leaves it out.</param>
    /// <exception cref="UnreadableFeedException">The file or one of the columns is not there.</exception>
    internal void Each(string file, IReadOnlyList<string> columns, Action<FeedRow> use)
    {
        var entry = Entry(file) ?? throw new UnreadableFeedException($"The feed has no {file}.");
        using var text = new StreamReader(entry.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        Dictionary<string, int>? header = null;
        foreach (var line in Lines(file, text))
        {
            if (header is null)
                header = Header(file, columns, line);
            else
                Take(new FeedRow(file, header, line), line.Fault, use);
        }

        if (header is null)
            throw new UnreadableFeedException($"{file} is empty: expected a first line that names its columns.");
    }

    private static IEnumerable<CsvLine> Lines(string file, StreamReader text)
    {
        using var lines = new CsvReader(text).Read().GetEnumerator();
        while (true)
        {
            try
            {
                if (!lines.MoveNext())
                    yield break;
            }
            catch (InvalidDataException fault)
            {
                throw new UnreadableFeedException($"{file} cannot be unpacked: the zip file is damaged.", fault);
            }

            yield return lines.Current;
        }
    }

    private static Dictionary<string, int> Header(string file, IReadOnlyList<string> columns, CsvLine line)
    {
        var header = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, name) in line.Fields.Index())
            header.TryAdd(name.Trim(), index);
        var missing = columns.Where(column => !header.ContainsKey(column)).ToList();
        return missing.Count == 0
            ? header
            : throw new UnreadableFeedException($"{file} has no column {string.Join(", ", missing)}.");
    }

    private void Take(FeedRow row, string? fault, Action<FeedRow> use)
    {
        try
        {
            if (fault is not null)
                throw new RowFaultException(fault);
            use(row);
        }
        catch (RowFaultException unusable)
        {
            report.Skip(row.File, row.Line, unusable.Message);
        }
    }

    private ZipArchiveEntry? Entry(string file) =>
        zip.Entries.FirstOrDefault(entry => entry.FullName == file)
        ?? zip.Entries.FirstOrDefault(entry => entry.Name == file && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal));
}
