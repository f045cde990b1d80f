using System.Globalization;

namespace StepBooking.SearchBench;

/// <summary>How long searches took, in milliseconds.</summary>
/// <param name="Count">How many.</param>
/// <param name="Found">How many trains they found in all.</param>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="Slow">95 of 100 took no longer.</param>
/// <param name="Slowest">The slowest.</param>
internal sealed record Measured(int Count, int Found, double Median, double Slow, double Slowest)
{
    internal static Measured Of(IEnumerable<double> times, int found)
    {
        var sorted = times.Order().ToList();
        return new Measured(sorted.Count, found, sorted[sorted.Count / 2], sorted[sorted.Count * 95 / 100], sorted[^1]);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count} searches found {Found} trains; median {Median:0.0} ms, 95th of 100 {Slow:0.0} ms, slowest {Slowest:0.0} ms");
}
