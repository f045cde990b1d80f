using StepBooking.StatesLanguage.Linting.Rules;

namespace StepBooking.StatesLanguage.Linting;

/// <summary>All rules, in the order of their numbers.</summary>
public static class LintRules
{
    /// <summary>All rules. docs/linter.md has a page about each.</summary>
    public static IReadOnlyList<ILintRule> All { get; } =
    [
        new NeverRetried(),
        new ThrottleNotRetried(),
        new PassingErrorNotRetried(),
        new UnknownOutcomeUnhandled(),
        new TaskFailedLeavesTimeoutsOut(),
        new DataLimitNotNamed(),
        new RuntimeNamed(),
        new ExecutionTimeoutTooShort(),
        new NoTimeout(),
        new NoDefault(),
        new RefusalsRetried(),
        new NoJitter(),
        new UnboundedBackoff(),
        new CompensationGivesUpEarly(),
        new CompensationSkipsTheRest(),
        new NamelessExecution(),
        new FreshIdEachAttempt(),
        new UnconditionalCount(),
        new TokenWithoutLimit(),
        new TokenNotHandedOut(),
        new NoticeFailsTheRest(),
        new PolledExecution(),
        new ResourceFromInput(),
        new FunctionOutlivesTask(),
        new FunctionNotInTemplate(),
        new FunctionNotGranted(),
        new UnboundedRole(),
        new DeadLettersUnseen(),
        new LogsNothing(),
        new DataLogged(),
        new FailuresUnseen(),
    ];
}
