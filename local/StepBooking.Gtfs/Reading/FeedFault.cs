namespace StepBooking.Gtfs.Reading;

/// <summary>A row that was not used.</summary>
/// <param name="File">Its file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Why">What is wrong with it.</param>
public sealed record FeedFault(string File, int Line, string Why)
{
    /// <summary><c>stop_times.txt:12: what is wrong</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Why}");
}
