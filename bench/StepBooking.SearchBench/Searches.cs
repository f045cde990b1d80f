using System.Diagnostics;
using System.Text.Json;

namespace StepBooking.SearchBench;

/// <summary>Searches one after the other, as a customer makes them, over HTTP.</summary>
/// <param name="http">The desk's API.</param>
/// <param name="paths">What is searched for.</param>
internal sealed class Searches(HttpClient http, IReadOnlyList<string> paths)
{
    /// <exception cref="HttpRequestException">A search is not answered with 200.</exception>
    internal async Task<Measured> Measure(int count, CancellationToken stop)
    {
        var times = new List<double>();
        var found = 0;
        foreach (var path in Enumerable.Range(0, count).Select(number => paths[number % paths.Count]))
        {
            var watch = Stopwatch.StartNew();
            var answer = await http.GetStringAsync(new Uri(path, UriKind.Relative), stop);
            times.Add(watch.Elapsed.TotalMilliseconds);
            using var page = JsonDocument.Parse(answer);
            found += page.RootElement.GetProperty("items").GetArrayLength();
        }

        return Measured.Of(times, found);
    }
}
