namespace StepBooking.FaultExplorer.Exploring;

/// <summary>Runs a share of the schedules that were merged, and sees whether they give the effects of those they were merged into.</summary>
/// <param name="workers">Make the runs.</param>
/// <param name="report">What was merged.</param>
/// <param name="seed">Chooses the share.</param>
internal sealed class MergeCheck(Workers workers, Report report, int seed)
{
    private const int OneIn = 100;

    /// <summary>Compares.</summary>
    /// <returns>How many disagree.</returns>
    public async Task<int> Run(TextWriter output)
    {
        var random = new Random(seed);
        var chosen = report.Equivalent.Where(_ => random.Next(OneIn) == 0).ToList();
        var disagree = 0;
        foreach (var (made, merged) in chosen)
        {
            var (one, other) = (await workers.Run(made), await workers.Run(merged));
            if (one.OrderedEffects == other.OrderedEffects && other.Violations.Count == 0)
                continue;
            disagree++;
            await output.WriteLineAsync($"DISAGREES: {merged} was merged into {made}");
        }

        await output.WriteLineAsync($"no-merge: {chosen.Count} of {report.Equivalent.Count} merged schedules run, seed {seed}: {disagree} disagree");
        return disagree;
    }
}
