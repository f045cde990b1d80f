using StepBooking.FaultExplorer.Controls;
using StepBooking.FaultExplorer.Exploring;
using StepBooking.FaultExplorer.Scenarios;
using StepBooking.FaultExplorer.Schedules;
using StepBooking.Testing;

namespace StepBooking.FaultExplorer.Commands;

/// <summary>What can be typed.</summary>
internal static class CommandLine
{
    private const string Usage = """
        Explores what the booking saga does when things go wrong: the real definitions and functions over DynamoDB Local and the payment
        sandbox, in virtual time.

          (nothing)             every single and double fault of every scenario, and every order
          --singles             single faults and orders only
          --only NAME           one scenario (may be repeated)
          --no-merge            also runs a seeded 1 % of the schedules that were merged, and compares
          --replay SEED         one schedule again, with its history as a table; --without RULE takes a rule away
          --random N [--seed S] N long runs with several customers and faults by chance
          --workers N           runs side by side; four times the cores else
          --list                the scenarios, each in a sentence
          --controls            takes each rule away, and sees that a violation is found; --hints tries the schedules known alone
        """;

    /// <summary>Runs a command.</summary>
    /// <returns>0 when no invariant was broken (and every control was noticed), 1 otherwise, 2 for a command that is none.</returns>
    public static async Task<int> Run(string[] args, TextWriter output)
    {
        var options = Options.Parse(args);
        if (options.Problem is { } problem)
        {
            await output.WriteLineAsync(problem);
            await output.WriteLineAsync(Usage);
            return 2;
        }

        if (options.Lists)
        {
            foreach (var scenario in AllScenarios.List)
                await output.WriteLineAsync($"{scenario.Name,-20}{scenario.About}");
            return 0;
        }

        DynamoDbFixture.IsWorkedHard = options.Replay is null;
        await using var workers = await Workers.Open(options.Workers);
        if (options.Controls)
            return await ControlRuns.Run(workers, options, output);
        return options.Replay is { } seed ? await Replay(workers, seed, options, output) : await Explore(workers, options, output);
    }

    private static async Task<int> Replay(Workers workers, string seed, Options options, TextWriter output)
    {
        var schedule = Schedule.Parse(seed);
        var control = options.Without is { } rule ? AllControls.Rules.Concat(AllControls.Errors).First(each => each.Rule == rule) : null;
        var run = await workers.Run(schedule, control);
        foreach (var line in HistoryTable.Of(run))
            await output.WriteLineAsync(line);
        return run.Violations.Count == 0 ? 0 : 1;
    }

    private static async Task<int> Explore(Workers workers, Options options, TextWriter output)
    {
        var report = new Report(output.WriteLine);
        foreach (var scenario in AllScenarios.List.Where(scenario => IsWanted(scenario, options)))
            await new Exploration(workers, scenario, report).Explore(!options.SinglesOnly);
        if (options.Random > 0)
            await ByChance(workers, options, report);
        var disagreements = options.ComparesMerged ? await new MergeCheck(workers, report, options.Seed).Run(output) : 0;
        foreach (var line in report.Violating.Take(3).SelectMany(HistoryTable.Of))
            await output.WriteLineAsync(line);
        foreach (var line in report.Summary())
            await output.WriteLineAsync(line);
        return report.Violating.Count + disagreements == 0 ? 0 : 1;
    }

    private static bool IsWanted(Scenario scenario, Options options) =>
        options.Only.Count > 0 ? options.Only.Contains(scenario.Name) : options.Random == 0 && !scenario.IsByChance;

    private static async Task ByChance(Workers workers, Options options, Report report)
    {
        foreach (var scenario in AllScenarios.List.Where(scenario => scenario.IsByChance || scenario.Actions.Count > 0))
        {
            var schedules = Enumerable.Range(options.Seed, options.Random)
                .Select(seed => new RandomSchedule(scenario.Name, seed, [.. scenario.Actions.Keys]));
            await new Exploration(workers, scenario, report).Explore([.. schedules]);
        }
    }
}
