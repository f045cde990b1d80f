using StepBooking.FaultExplorer.Commands;
using StepBooking.FaultExplorer.Exploring;
using StepBooking.FaultExplorer.Scenarios;
using StepBooking.FaultExplorer.Schedules;

namespace StepBooking.FaultExplorer.Controls;

/// <summary>Looks for a schedule that notices that a rule is gone, the shortest first.</summary>
/// <param name="workers">Make the runs.</param>
internal sealed class ControlSearch(Workers workers)
{
    private const int AtATime = 24;
    private readonly Dictionary<string, Run> _calm = [];

    /// <summary>Looks.</summary>
    /// <param name="control">The rule that is gone.</param>
    /// <param name="options">Whether the hints alone are tried, and whether double faults where single ones find nothing.</param>
    /// <returns>The run that notices, and how many were made; no run where none does.</returns>
    public async Task<(Run? Noticed, int Tried)> Find(Control control, Options options)
    {
        var doubles = !options.SinglesOnly;
        if (control.Strikes is { } strike)
            return await Strike(control, strike.Step, strike.Kind, strike.Error);
        var tried = 0;
        foreach (var hint in control.Hints.Select(Schedule.Parse))
        {
            tried++;
            if (await workers.Run(hint, control) is { Violations.Count: > 0 } known)
                return (known, tried);
        }

        if (options.HintsOnly)
            return (null, tried);
        foreach (var scenario in control.Scenarios.Select(AllScenarios.Named))
        {
            await foreach (var schedules in Candidates(scenario, doubles))
            {
                foreach (var chunk in schedules.Chunk(AtATime))
                {
                    Run? found = null;
                    await workers.Run(scenario, chunk, run => found ??= run.Violations.Count > 0 ? run : null, control);
                    tried += chunk.Length;
                    if (found is not null)
                        return (found, tried);
                }
            }
        }

        return (null, tried);
    }

    /// <summary>One error at each invocation of one step: noticed only where the same error does no harm while it is handled.</summary>
    private async Task<(Run? Noticed, int Tried)> Strike(Control control, string step, FaultKind kind, string error)
    {
        var seed = Schedule.Parse(control.Hints[0]);
        var whole = new Control { Rule = control.Rule, Scenarios = [], HasRecovery = control.HasRecovery };
        var calm = await workers.Run(seed, whole);
        var tried = 0;
        for (var number = 0; number < calm.Invocations.Count; number++)
        {
            if (calm.Invocations[number].Step != step || seed.FaultOf(number) is not null)
                continue;
            tried++;
            var schedule = seed.With(new Fault(number, kind, Error: error));
            if (await workers.Run(schedule, control) is { Violations.Count: > 0 } run
                && await workers.Run(schedule, whole) is { Violations.Count: 0 })
                return (run, tried);
        }

        return (null, tried);
    }

    private async IAsyncEnumerable<IReadOnlyList<Schedule>> Candidates(Scenario scenario, bool doubles)
    {
        var calm = Schedule.Calm(scenario.Name);
        var run = await Calm(scenario);
        yield return [calm];
        var orders = scenario.Actions.Keys.SelectMany(action => FaultChoices.Moments(run, action)).Select(calm.With).ToList();
        yield return orders;
        if (scenario.HasAborts)
            yield return [.. FaultChoices.Aborts(run).Select(calm.With)];
        yield return [.. FaultChoices.All(run, scenario.IsAmong).Select(calm.With)];
        foreach (var order in orders)
            yield return [.. FaultChoices.All(await workers.Run(order), scenario.IsAmong).Select(order.With)];
        if (!doubles)
            yield break;
        foreach (var fault in FaultChoices.All(run, scenario.IsAmong))
        {
            var single = await workers.Run(calm.With(fault));
            yield return [.. FaultChoices.After(single, fault).Select(single.Schedule.With)];
        }
    }

    /// <summary>The run in which nothing goes wrong and every rule is in force.</summary>
    private async Task<Run> Calm(Scenario scenario)
    {
        if (!_calm.TryGetValue(scenario.Name, out var run))
            _calm[scenario.Name] = run = await workers.Run(Schedule.Calm(scenario.Name));
        return run;
    }
}
