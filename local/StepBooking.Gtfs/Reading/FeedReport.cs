namespace StepBooking.Gtfs.Reading;

/// <summary>What was found wrong while a feed was read, and what of it is not supported.</summary>
public sealed class FeedReport
{
    private const int MostKept = 1000;
    private readonly List<FeedFault> faults = [];
    private readonly List<string> notes = [];

    /// <summary>The first rows that were not used, in the order of reading.</summary>
    public IReadOnlyList<FeedFault> Faults => faults;

    /// <summary>How many rows were not used.</summary>
    public int Count { get; private set; }

    /// <summary>What of the feed is left out because it is not supported, each said once.</summary>
    public IReadOnlyList<string> Notes => notes;

    internal void Skip(string file, int line, string why)
    {
        Count++;
        if (faults.Count < MostKept)
            faults.Add(new FeedFault(file, line, why));
    }

    internal void Note(string text)
    {
        if (!notes.Contains(text))
            notes.Add(text);
    }
}
