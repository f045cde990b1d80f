using System.Diagnostics;
using StepBooking.FaultExplorer.Commands;
using StepBooking.FaultExplorer.Exploring;

namespace StepBooking.FaultExplorer.Controls;

/// <summary>Tries the negative controls.</summary>
internal static class ControlRuns
{
    /// <summary>Takes each rule away in turn, and prints a line each: the schedule that notices it.</summary>
    /// <returns>0 when every control was noticed, 1 otherwise.</returns>
    public static async Task<int> Run(Workers workers, Options options, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var search = new ControlSearch(workers);
        var (red, green) = (0, 0);
        foreach (var control in AllControls.Rules.Concat(AllControls.Errors).Where(control => IsWanted(control, options)))
        {
            var (noticed, tried) = await search.Find(control, options);
            if (noticed is null)
            {
                green++;
                await output.WriteLineAsync($"UNNOTICED  {control.Rule} ({tried} schedules)");
                continue;
            }

            red++;
            await output.WriteLineAsync($"red        {control.Rule}: {noticed.Schedule} ({tried}): {noticed.Violations[0]}");
        }

        var direct = ErrorControls.Direct.ToList();
        foreach (var (rule, test) in direct)
            await output.WriteLineAsync($"test       {rule}: {test}");
        await output.WriteLineAsync($"controls: {red} red, {direct.Count} shown by a test of the definition, {green} unnoticed; {watch.Elapsed:hh\\:mm\\:ss}");
        return green == 0 ? 0 : 1;
    }

    private static bool IsWanted(Control control, Options options) =>
        options.Only.Count == 0 || options.Only.Exists(part => control.Rule.Contains(part, StringComparison.Ordinal));
}
