using StepBooking.FaultExplorer.Schedules;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>Which faults can strike a run, from what was seen of the run without them.</summary>
internal static class FaultChoices
{
    private static readonly int[] SoonAndLate = [0, 1, 2, 4, Fault.AtTheEnd, Fault.AfterRecovery];

    // A message that is on its way when its function is ended arrives at once or never: the client's own timeout is shorter.
    private static readonly int[] AtOnce = [0];
    private static readonly int[] Slowly = [1, 2, 4];

    /// <summary>Every single fault of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="among">Whether there are others that could go first.</param>
    public static IEnumerable<Fault> All(Run run, bool among) =>
        run.Invocations.SelectMany((each, number) => Of(number, each.Messages, SoonAndLate, among ? Slowly : []));

    /// <summary>
    /// The faults that can follow another: at every later invocation a crash before each write and after the last, each write delivered
    /// twice, or arriving at the end, and a step given up that goes on at once.
    /// </summary>
    /// <param name="run">The run with the first fault.</param>
    /// <param name="first">The first fault.</param>
    public static IEnumerable<Fault> After(Run run, Fault first) => Later(run, first).SelectMany(each => Seconds(each.Number, each.Messages));

    /// <summary>
    /// The faults that can follow another and do the same as one of <see cref="After"/>: refused before it runs is a crash before the
    /// first write, a lost answer one after the last.
    /// </summary>
    /// <param name="run">The run with the first fault.</param>
    /// <param name="first">The first fault.</param>
    /// <returns>Each with the one that is run.</returns>
    public static IEnumerable<(Fault Run, Fault Merged)> Same(Run run, Fault first) => Later(run, first).SelectMany(each => new[]
    {
        (new Fault(each.Number, FaultKind.Crash, 0), new Fault(each.Number, FaultKind.Throttle)),
        (new Fault(each.Number, FaultKind.Crash, 0), new Fault(each.Number, FaultKind.Fail)),
        (new Fault(each.Number, FaultKind.Crash, each.Messages.Count), new Fault(each.Number, FaultKind.LostAnswer)),
    });

    /// <summary>How many faults could follow another and are neither run nor merged: other moments at which what hangs goes on.</summary>
    /// <param name="run">The run with the first fault.</param>
    /// <param name="first">The first fault.</param>
    /// <param name="among">Whether there are others that could go first.</param>
    public static int Skipped(Run run, Fault first, bool among)
    {
        var all = Later(run, first).Sum(each => Of(each.Number, each.Messages, SoonAndLate, among ? Slowly : []).Count());
        return IsFirst(first) ? all - After(run, first).Count() - Same(run, first).Count() : all;
    }

    /// <summary>Whether a fault is one that others are tried after: of what hangs, that goes on at once or at the end.</summary>
    public static bool IsFirst(Fault fault) => !fault.Hangs || fault.After is 0 or Fault.AtTheEnd;

    /// <summary>
    /// The faults of a run in which somebody does something at a moment, from that moment on: what dies, and what comes at the end.
    /// </summary>
    /// <param name="run">The run.</param>
    public static IEnumerable<Fault> Since(Run run) => FromPlacement(run).SelectMany(each =>
        Of(each.Number, each.Messages, [Fault.AtTheEnd], []).Where(fault => fault.Kind is FaultKind.Crash or FaultKind.Late));

    /// <summary>What does the same as one of <see cref="Since"/>: an answer that is lost is a crash after the last write.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Each with the one that is run.</returns>
    public static IEnumerable<(Fault Run, Fault Merged)> SameSince(Run run) => FromPlacement(run).Select(each =>
        (new Fault(each.Number, FaultKind.Crash, each.Messages.Count), new Fault(each.Number, FaultKind.LostAnswer)));

    /// <summary>Every moment at which somebody can do something.</summary>
    public static IEnumerable<Placement> Moments(Run run, string action) =>
        run.Invocations.SelectMany((each, number) => Enumerable.Range(0, each.Messages.Count + 1).Select(write => new Placement(action, number, write)));

    /// <summary>Every moment at which an execution can be aborted.</summary>
    public static IEnumerable<Fault> Aborts(Run run) =>
        run.Invocations.SelectMany((each, number) => Enumerable.Range(0, each.Messages.Count + 1).Select(write => new Fault(number, FaultKind.Abort, write)));

    private static IEnumerable<(int Number, IReadOnlyList<bool> Messages)> FromPlacement(Run run)
    {
        var first = run.Schedule.Placements.Count == 0 ? 0 : run.Schedule.Placements.Min(placement => placement.Invocation);
        return run.Invocations.Select((each, number) => (number, each.Messages)).Where(each => each.number >= first);
    }

    private static IEnumerable<(int Number, IReadOnlyList<bool> Messages)> Later(Run run, Fault first) =>
        run.Invocations.Select((each, number) => (number, each.Messages)).Where(each => each.number > first.Invocation);

    private static IEnumerable<Fault> Seconds(int number, IReadOnlyList<bool> messages)
    {
        for (var write = 0; write <= messages.Count; write++)
            yield return new Fault(number, FaultKind.Crash, write);
        for (var write = 0; write < messages.Count; write++)
        {
            yield return new Fault(number, FaultKind.Twice, write);
            yield return new Fault(number, FaultKind.Late, write, messages[write] ? 0 : Fault.AtTheEnd);
            yield return new Fault(number, FaultKind.Stall, write);
        }
    }

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
