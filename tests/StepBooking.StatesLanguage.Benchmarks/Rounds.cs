using System.Diagnostics;
using System.Globalization;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>Measures the same work several times, after warming up, and tells the spread rather than the best.</summary>
internal static class Rounds
{
    private const int WarmUps = 2;

    /// <summary>Prints one line: how much was done a second, at the least, in the middle and at the most.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="title">What is measured.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="rounds">How many rounds count.</param>
    /// <param name="round">One round; it answers how much it did.</param>
    public static async Task Print(TextWriter output, string title, string unit, int rounds, Func<Task<long>> round)
    {
        var rates = new List<double>();
        for (var i = 0; i < WarmUps + rounds; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var started = Stopwatch.GetTimestamp();
            var done = await round();
            if (i >= WarmUps)
            {
                rates.Add(done / Stopwatch.GetElapsedTime(started).TotalSeconds);
            }
        }

        rates.Sort();
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{title,-46}{rates[0],12:N0}{rates[rates.Count / 2],12:N0}{rates[^1],12:N0}  {unit}/s");
        await output.WriteLineAsync(line);
    }
}
