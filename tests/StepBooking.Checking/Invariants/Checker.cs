using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Invariants;

/// <summary>
/// Judges recorded facts by the six invariants of docs/saga.md. It shares nothing with the code that it judges, so that it can judge
/// an export of a deployed stack as well.
/// </summary>
public static class Checker
{
    /// <summary>The violations at a moment at which things may still move: what must be true at every moment.</summary>
    /// <param name="facts">The facts at that moment.</param>
    public static IReadOnlyList<Violation> AtAnyMoment(RecordedFacts facts) =>
        [.. SeatInvariants.NoSeatOfTwo(facts), .. SeatInvariants.OnePendingWhereThereMayBeOne(facts), .. SeatInvariants.NoHoldOutlivesItsTime(facts)];

    /// <summary>The violations while executions may be running: of the bookings under way only what must be true at every moment.</summary>
    /// <param name="facts">The facts at that moment.</param>
    public static IReadOnlyList<Violation> WhileSomeRun(RecordedFacts facts) => [.. AtAnyMoment(facts).Union(AtRest(facts.AtRest()))];

    /// <summary>The violations when nothing runs any more: no execution, no recovery that has anything to do.</summary>
    /// <param name="facts">The facts then.</param>
    public static IReadOnlyList<Violation> AtRest(RecordedFacts facts) =>
    [
        .. AtAnyMoment(facts),
        .. SeatInvariants.SeatsAreAsTheStatusSays(facts),
        .. facts.HasPayments ? MoneyInvariant.MoneyIsAsTheStatusSays(facts) : [],
        .. facts.HasNotices ? NoticeInvariant.EveryOutcomeToldOnce(facts) : [],
        .. EndingInvariants.NothingAcceptedIsLost(facts),
        .. EndingInvariants.PastThePivotItGoesForward(facts),
        .. EndingInvariants.DebtsFitTheStatus(facts),
        .. EndingInvariants.AnswersStayTrue(facts),
        .. EndingInvariants.OneTransientFaultConfirms(facts),
        .. EndingInvariants.OneRefusedAttemptIsMadeAgain(facts),
        .. EndingInvariants.OneRecoveryIsEnough(facts),
    ];
}
