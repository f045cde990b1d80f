using System.Collections.Concurrent;
using System.Globalization;
using StepBooking.Gtfs.Calendars;
using StepBooking.Gtfs.Offerings;
using StepBooking.Gtfs.Reading;
using StepBooking.Gtfs.Timetables;
using StepBooking.Local.Hosting;

namespace StepBooking.Local.Import;

/// <summary>Makes a published timetable bookable: reads the feed, and hands its offerings to LoadOfferings in batches.</summary>
/// <param name="client">LoadOfferings.</param>
/// <param name="progress">What the person who waits reads.</param>
internal sealed class GtfsImport(OfferingsClient client, Progress progress)
{
    private const int BatchSize = 40;

    /// <summary>As many as the desk runs of one function side by side.</summary>
    private const int AtOnce = 4;

    private const int MostLines = 20;
    private const int BatchesALine = 10;

    /// <summary>Imports a feed. What cannot be used is said and left out.</summary>
    /// <param name="feed">The zip file.</param>
    /// <param name="order">What is wanted, but for the shift.</param>
    /// <param name="shiftTo">The day whose week gets the feed's fullest week; null leaves the calendars where they are.</param>
    /// <param name="cancellationToken">Stops; what is loaded stays.</param>
    /// <returns>What became of the offerings.</returns>
    /// <exception cref="UnreadableFeedException">It cannot be imported.</exception>
    internal async Task<LoadTally> Run(Stream feed, ImportOrder order, DateOnly? shiftTo, CancellationToken cancellationToken)
    {
        var report = new FeedReport();
        using var archive = FeedArchive.Open(feed, report);
        var timetable = Timetable.Read(archive, report);
        var shifted = order with { Shift = shiftTo is { } day ? timetable.ShiftTo(day) : CalendarShift.None };
        var offerings = TimetableOfferings.Of(timetable, shifted, report);
        Tell(report);
        progress.Report(Plan(timetable, shifted, offerings.Count));
        return await Load(offerings, cancellationToken);
    }

    private async Task<LoadTally> Load(TimetableOfferings offerings, CancellationToken cancellationToken)
    {
        var tallies = new ConcurrentQueue<LoadTally>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(offerings.Documents().Chunk(BatchSize), options, async (batch, stopping) =>
        {
            tallies.Enqueue(await client.Load(batch, stopping));
            if (tallies.Count % BatchesALine == 0)
                progress.Report($"{tallies.Sum(tally => tally.Count)} of {offerings.Count} offerings.");
        });
        var sum = tallies.Aggregate(LoadTally.Nothing, (all, one) => all + one);
        foreach (var refusal in sum.Refused.Take(MostLines))
            progress.Report($"refused: {refusal}");
        progress.Report($"{sum.Loaded} offerings loaded, {sum.Unchanged} were so already, {sum.Refused.Count} refused.");
        return sum;
    }

    private void Tell(FeedReport report)
    {
        foreach (var note in report.Notes)
            progress.Report(note);
        foreach (var fault in report.Faults.Take(MostLines))
            progress.Report($"left out: {fault}");
        if (report.Count > MostLines)
            progress.Report($"left out: {report.Count - MostLines} more rows.");
    }

    private static string Plan(Timetable timetable, ImportOrder order, int count)
    {
        var period = timetable.Period is { } days
            ? string.Create(CultureInfo.InvariantCulture, $"The feed runs from {days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}")
            : "The feed has no day on which anything runs";
        var moved = order.Shift.Weeks == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", moved by {order.Shift.Weeks} weeks");
        var hint = count == 0 && order.Shift.Weeks == 0 ? " --shift-to DAY moves an old feed to another time." : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{period}{moved}: {count} offerings in {order.Days} days from {order.From:yyyy-MM-dd}.{hint}");
    }
}
