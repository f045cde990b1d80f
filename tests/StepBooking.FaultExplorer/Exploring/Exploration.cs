using System.Diagnostics;
using StepBooking.FaultExplorer.Scenarios;
using StepBooking.FaultExplorer.Schedules;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>Explores a scenario: the calm run, every action at every moment, every fault, and every second fault after each.</summary>
/// <param name="workers">Make the runs.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="report">What came of it.</param>
internal sealed class Exploration(Workers workers, Scenario scenario, Report report)
{
    /// <summary>Explores single faults and orders, and double faults where the scenario has them.</summary>
    /// <param name="doubles">Whether double faults are wanted.</param>
    public async Task Explore(bool doubles)
    {
        var watch = Stopwatch.StartNew();
        var calm = await workers.Run(Schedule.Calm(scenario.Name));
        report.Explored(scenario, calm);
        var orders = scenario.Actions.Count > 0 ? await Orders(calm) : [];
        if (scenario.HasAborts)
            await Make(FaultChoices.Aborts(calm).Select(calm.Schedule.With));
        var singles = new List<Run>();
        if (!scenario.NeedsAction)
            singles.AddRange(await Make(FaultChoices.All(calm, scenario.IsAmong).Select(calm.Schedule.With)));
        await Make(orders.SelectMany(order => FaultChoices.Since(order).Select(order.Schedule.With)));
        foreach (var order in orders)
            report.Merge(scenario, FaultChoices.SameSince(order).Select(pair => (order.Schedule.With(pair.Run), order.Schedule.With(pair.Merged))));
        if (doubles && scenario.HasDoubles)
            await Doubles(singles);
        report.Took(scenario, watch.Elapsed);
    }

    /// <summary>Makes given runs.</summary>
    public async Task Explore(IReadOnlyList<Schedule> schedules)
    {
        var watch = Stopwatch.StartNew();
        await Make(schedules);
        report.Took(scenario, watch.Elapsed);
    }

    /// <summary>Each action at each moment; of those that give the same effects, one is gone on with.</summary>
    private async Task<IReadOnlyList<Run>> Orders(Run calm)
    {
        var runs = await Make(scenario.Actions.Keys.SelectMany(action => FaultChoices.Moments(calm, action)).Select(calm.Schedule.With));
        var classes = runs.GroupBy(run => run.Signature).Select(group => group.First()).ToList();
        report.Merged(scenario, runs.Count - classes.Count);
        return classes;
    }

    /// <summary>Each second fault after each first one; of first faults that give the same ordered effects, after one.</summary>
    private async Task Doubles(IReadOnlyList<Run> singles)
    {
        var classes = singles.Where(run => FaultChoices.IsFirst(run.Schedule.Faults[0])).GroupBy(run => run.Signature).Select(group => group.ToList());
        report.Skipped(singles.Sum(run => FaultChoices.Skipped(run, run.Schedule.Faults[0], scenario.IsAmong)));
        var schedules = new List<Schedule>();
        foreach (var members in classes)
        {
            var (run, first) = (members[0], members[0].Schedule.Faults[0]);
            var seconds = FaultChoices.After(run, first).ToList();
            schedules.AddRange(seconds.Select(run.Schedule.With));
            report.Merge(scenario, FaultChoices.Same(run, first).Select(pair => (run.Schedule.With(pair.Run), run.Schedule.With(pair.Merged))));
            foreach (var member in members.Skip(1))
                report.Merge(scenario, seconds.Select(second => (run.Schedule.With(second), member.Schedule.With(second))));
        }

        await Make(schedules);
    }

    private async Task<List<Run>> Make(IEnumerable<Schedule> schedules)
    {
        var wanted = schedules.ToList();
        report.Wants(scenario, wanted.Count);
        var runs = new List<Run>(wanted.Count);
        await workers.Run(scenario, wanted, run =>
        {
            runs.Add(run);
            report.Explored(scenario, run);
        });
        return [.. runs.OrderBy(run => wanted.IndexOf(run.Schedule))];
    }
}
