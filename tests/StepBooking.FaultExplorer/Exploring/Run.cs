using StepBooking.Checking.Facts;
using StepBooking.Checking.Invariants;
using StepBooking.FaultExplorer.Schedules;
using StepBooking.FaultExplorer.Worlds;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>What came of one run.</summary>
/// <param name="Schedule">What was to happen in it.</param>
/// <param name="Effects">What changed the world, in order, with the run's ids replaced by names.</param>
/// <param name="Attempts">Every write that left an invocation, taken or refused, in order, with the number of the invocation.</param>
/// <param name="Invocations">Its invocations, in the order of their numbers: the step, its writes (whether each is a message), and what it came to.</param>
/// <param name="Facts">What can be known of it.</param>
/// <param name="Violations">What is wrong with it.</param>
/// <param name="Executions">The executions with the states they entered.</param>
internal sealed record Run(
    Schedule Schedule,
    IReadOnlyList<Effect> Effects,
    IReadOnlyList<(int Invocation, string What)> Attempts,
    IReadOnlyList<(string Step, IReadOnlyList<bool> Messages, string? Outcome)> Invocations,
    RecordedFacts Facts,
    IReadOnlyList<Violation> Violations,
    IReadOnlyList<(string Name, string Path, string Result)> Executions)
{
    /// <summary>Its ordered effects: what the store, the gateway and those who are told saw, one after the other.</summary>
    public string OrderedEffects => string.Join('\n', Effects.Select(effect => effect.What));

    /// <summary>
    /// What tells it from runs in which another fault could do something else: its ordered effects, what was attempted by which invocation,
    /// the steps that a fault could meet, and whether something waits for the end, which another fault puts off.
    /// </summary>
    public string Signature =>
        string.Join('\n', [
            OrderedEffects,
            .. Attempts.Select(attempt => $"{attempt.Invocation} {attempt.What}"),
            .. Invocations.Select(each => each.Step),
            .. Schedule.Faults.Where(fault => fault is { Hangs: true, After: Fault.AtTheEnd }).Select(_ => "at the end"),
        ]);
}
