using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Templates;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting;

/// <summary>
/// How long a flow may take by its own declarations: the longest way through it, going round no loop, with every attempt
/// taking its whole timeout and every retry made. What declares no time counts as none.
/// </summary>
internal static class TimeBudget
{
    public static double Seconds(LintFlow flow) =>
        Longest(flow.Start, new(ReferenceEqualityComparer.Instance), new(ReferenceEqualityComparer.Instance));

    private static double Longest(LintState state, HashSet<LintState> open, Dictionary<LintState, double> known)
    {
        if (known.TryGetValue(state, out var seconds))
        {
            return seconds;
        }

        if (!open.Add(state))
        {
            return 0;
        }

        var rest = state.Flow.Usual(state).Concat(state.Flow.Caught(state)).Select(next => Longest(next, open, known));
        var own = Own(state) + rest.DefaultIfEmpty().Max();
        open.Remove(state);
        return known[state] = own;
    }

    private static double Own(LintState state) => state.State switch
    {
        TaskState { Timeout: { } timeout } => Attempts(state.Errors, Constant(timeout)),
        WaitState { IsTimestamp: false } wait => Constant(wait.Until),
        _ => Attempts(state.Errors, state.Inner.Select(Seconds).DefaultIfEmpty().Max()),
    };

    private static double Attempts(ErrorHandling errors, double attempt)
    {
        var retriers = errors.Retry.Where(r => attempt > 0 && r.MaxAttempts > 0).ToList();
        return attempt + retriers.Sum(r => (r.MaxAttempts * attempt) + Enumerable.Range(0, Math.Min(r.MaxAttempts, 1000)).Sum(r.Pause));
    }

    private static double Pause(this Retrier retrier, int granted) =>
        (retrier with { FullJitter = false }).Delay(granted, Random.Shared).TotalSeconds;

    private static double Constant(Setting setting) =>
        setting.Template is ConstantTemplate { Value: JsonNumber number } ? number.Value : 0;
}
