using System.Diagnostics;
using System.Globalization;
using StepBooking.FaultExplorer.Scenarios;
using StepBooking.FaultExplorer.Schedules;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>What was explored, and what was found; it says so while it grows.</summary>
/// <param name="say">Takes lines for people.</param>
internal sealed class Report(Action<string> say)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(15);
    private readonly Dictionary<(string Scenario, string Kind), int> _explored = [];
    private readonly Dictionary<string, int> _merged = [];
    private readonly Dictionary<string, TimeSpan> _took = [];
    private readonly List<(Schedule Made, Schedule Merged)> _equivalent = [];
    private readonly List<Run> _violating = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _said;
    private int _skipped;
    private int _wanted;
    private int _done;
    private TimeSpan _began;

    /// <summary>The runs that break an invariant.</summary>
    public IReadOnlyList<Run> Violating => _violating;

    /// <summary>Schedules that were not run because another gives the same effects, each with that other.</summary>
    public IReadOnlyList<(Schedule Made, Schedule Merged)> Equivalent => _equivalent;

    public int Count => _explored.Values.Sum();

    public void Wants(Scenario scenario, int count)
    {
        _wanted = count;
        _done = 0;
        _began = _watch.Elapsed;
        if (count > 500)
            Say($"{scenario.Name}: {count} schedules to run");
    }

    public void Explored(Scenario scenario, Run run)
    {
        var kind = Kind(run.Schedule);
        _explored[(scenario.Name, kind)] = _explored.GetValueOrDefault((scenario.Name, kind)) + 1;
        _done++;
        if (run.Violations.Count > 0)
        {
            _violating.Add(run);
            if (_violating.Count <= 20)
                Say($"VIOLATION {run.Schedule}: {run.Violations[0]}");
        }

        if (_watch.Elapsed - _said > BetweenLines)
        {
            var left = (_watch.Elapsed - _began) / Math.Max(1, _done) * Math.Max(0, _wanted - _done);
            Say($"{scenario.Name}: {_done} of {_wanted}, about {left:mm\\:ss} left; {_violating.Count} violations so far");
        }
    }

    public void Merged(Scenario scenario, int count) => _merged[scenario.Name] = _merged.GetValueOrDefault(scenario.Name) + count;

    public void Merge(Scenario scenario, IEnumerable<(Schedule Made, Schedule Merged)> pairs)
    {
        var before = _equivalent.Count;
        _equivalent.AddRange(pairs);
        Merged(scenario, _equivalent.Count - before);
    }

    /// <summary>Second faults that are neither run nor merged.</summary>
    public void Skipped(int count) => _skipped += count;

    public void Took(Scenario scenario, TimeSpan time) => _took[scenario.Name] = time;

    /// <summary>The table of what was explored, by scenario and kind of fault.</summary>
    public IEnumerable<string> Summary()
    {
        var kinds = _explored.Keys.Select(key => key.Kind).Distinct().Order(StringComparer.Ordinal).ToList();
        yield return $"{"scenario",-20}" + string.Concat(kinds.Select(kind => $"{kind,10}")) + $"{"merged",10}{"time",9}";
        foreach (var scenario in _took.Keys)
        {
            yield return $"{scenario,-20}" + string.Concat(kinds.Select(kind => $"{_explored.GetValueOrDefault((scenario, kind)),10}"))
                + $"{_merged.GetValueOrDefault(scenario),10}{_took[scenario],9:mm\\:ss}";
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"explored {Count}, merged {_merged.Values.Sum()} (same ordered effects as one explored), skipped {_skipped} (second faults at other moments); {_watch.Elapsed:hh\\:mm\\:ss}; violations {_violating.Count}");
    }

    private static string Kind(Schedule schedule) => schedule switch
    {
        RandomSchedule => "random",
        { Faults.Count: 0, Placements.Count: 0 } => "calm",
        { Faults.Count: 0 } => "order",
        { Faults.Count: 1 } => schedule.Faults[0].Kind.ToString(),
        { Faults.Count: 2 } => "double",
        _ => "several",
    };

    private void Say(string line)
    {
        _said = _watch.Elapsed;
        say(line);
    }
}
