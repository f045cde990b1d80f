using System.Diagnostics;
using System.Globalization;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>The time a transition takes in histories of different lengths: where it grew with them, the whole would grow quadratically.</summary>
internal static class Growth
{
    private const int Transitions = 200_000;

    public static async Task Print(TextWriter output, IEngines engines, int rounds)
    {
        foreach (var events in (int[])[1_000, 5_000, 20_000])
        {
            await Once(engines, events);
            var times = new List<double>();
            for (var i = 0; i < rounds; i++)
            {
                times.Add(await Once(engines, events));
            }

            times.Sort();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"history of {events,6:N0} events, {engines.Name}: {times[0],6:0.00} {times[times.Count / 2],6:0.00} {times[^1],6:0.00} µs a transition"));
        }
    }

    /// <summary>Microseconds a transition, over as many executions as make the same number of transitions.</summary>
    private static async Task<double> Once(IEngines engines, int events)
    {
        await using var made = await engines.Make(null, events);
        GC.Collect();
        var (transitions, started) = (0, Stopwatch.GetTimestamp());
        for (var i = 0; transitions < Transitions; i++)
        {
            var execution = made.Engine.Start(Machines.Loop, string.Create(CultureInfo.InvariantCulture, $"loop-{events}-{i}"), JsonMap.Empty);
            await execution.Completion;
            transitions += execution.EventCount == events ? (events - 2) / 2 : throw new InvalidOperationException("Its history is not full.");
        }

        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / transitions;
    }
}
