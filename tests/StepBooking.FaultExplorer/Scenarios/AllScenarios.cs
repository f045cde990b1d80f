namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>All scenarios: first the base ones, of which double faults are explored too.</summary>
internal static class AllScenarios
{
    public static IReadOnlyList<Scenario> List { get; } =
    [
        new InstantBooking(),
        new ApprovedBooking(),
        new SeveralSeats(),
        new CancelledBooking(),
        new TwoForOneSeat(),
        new DeclinedCard(),
        new RejectedBooking(),
        new UnansweredApproval(),
        new AcceptAnytime(),
        new CancelAnytime(),
        new CancelWhileAsked(),
        new HoldEnds(),
        new DeclinedAndOvertaken(),
        new HeldFirst(),
        new AbandonedHold(),
        new SameAgain(),
        new OtherUnderItsId(),
        new AbortedBooking(),
        new AbortedApproval(),
        new RecoveryBeside(),
        new PartTwice(),
        new ParkedAndRedriven(),
        new OnePendingOnly(),
        new ApprovalSwept(),
        new UntoldConfirmation(),
        new UntoldCancelled(),
        new CancellationParked(),
        new PartsParked(),
        new LegsOfOneSeat(),
        new Crowd(),
    ];

    /// <exception cref="FormatException">There is no such scenario.</exception>
    public static Scenario Named(string name) => List.FirstOrDefault(scenario => scenario.Name == name)
        ?? throw new FormatException($"There is no scenario '{name}': there are {string.Join(", ", List.Select(scenario => scenario.Name))}.");
}
