using StepBooking.FaultExplorer.Schedules;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>Which faults can strike a run, from what was seen of the run without them.</summary>
internal static class FaultChoices
{
    private static readonly int[] SoonAndLate = [0, 1, 2, 4, Fault.AtTheEnd, Fault.AfterRecovery];
    private static readonly int[] FirstAndLast = [0, Fault.AtTheEnd];

    // A message that is on its way when its function is ended arrives at once or never: the client's own timeout is shorter.
    private static readonly int[] AtOnce = [0];
    private static readonly int[] Slowly = [1, 2, 4];

    /// <summary>Every single fault of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="among">Whether there are others that could go first.</param>
    public static IEnumerable<Fault> All(Run run, bool among) =>
        run.Invocations.SelectMany((each, number) => Of(number, each.Messages, SoonAndLate, among ? Slowly : []));

    /// <summary>
    /// The faults that can follow others: all kinds at all later moments; what hangs goes on at once or at the end, and refusals before
    /// the first effect come from Lambda alone.
    /// </summary>
    /// <param name="run">The run with the first fault.</param>
    /// <param name="first">The first fault.</param>
    /// <param name="among">Whether there are others that could go first.</param>
    public static IEnumerable<Fault> After(Run run, Fault first, bool among) =>
        run.Invocations.SelectMany((each, number) => number <= first.Invocation
            ? []
            : Of(number, each.Messages, FirstAndLast, among ? [1] : []).Where(fault => fault.Kind != FaultKind.Fail));

    /// <summary>
    /// The faults of a run in which somebody does something at a moment, from that moment on: what is lost, what dies, and what comes
    /// at the end.
    /// </summary>
    /// <param name="run">The run.</param>
    public static IEnumerable<Fault> Since(Run run)
    {
        var first = run.Schedule.Placements.Count == 0 ? 0 : run.Schedule.Placements.Min(placement => placement.Invocation);
        return run.Invocations.SelectMany((each, number) => number < first
            ? []
            : Of(number, each.Messages, [Fault.AtTheEnd], []).Where(fault => fault.Kind is FaultKind.Crash or FaultKind.Late or FaultKind.LostAnswer));
    }

    /// <summary>Every moment at which somebody can do something.</summary>
    public static IEnumerable<Placement> Moments(Run run, string action) =>
        run.Invocations.SelectMany((each, number) => Enumerable.Range(0, each.Messages.Count + 1).Select(write => new Placement(action, number, write)));

    /// <summary>Every moment at which an execution can be aborted.</summary>
    public static IEnumerable<Fault> Aborts(Run run) =>
        run.Invocations.SelectMany((each, number) => Enumerable.Range(0, each.Messages.Count + 1).Select(write => new Fault(number, FaultKind.Abort, write)));

    private static IEnumerable<Fault> Of(int number, IReadOnlyList<bool> messages, int[] after, int[] slowly)
    {
        yield return new Fault(number, FaultKind.Throttle);
        yield return new Fault(number, FaultKind.Fail);
        yield return new Fault(number, FaultKind.LostAnswer);
        yield return new Fault(number, FaultKind.Down);
        for (var write = 0; write <= messages.Count; write++)
        {
            yield return new Fault(number, FaultKind.Crash, write);
            yield return new Fault(number, FaultKind.Twice, write);
        }

        for (var write = 0; write < messages.Count; write++)
        {
            foreach (var others in messages[write] ? AtOnce : after)
            {
                yield return new Fault(number, FaultKind.Late, write, others);
                yield return new Fault(number, FaultKind.Stall, write, others);
            }

            foreach (var others in slowly)
                yield return new Fault(number, FaultKind.Slow, write, others);
        }
    }
}
