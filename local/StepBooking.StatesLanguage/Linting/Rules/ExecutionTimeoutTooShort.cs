using System.Globalization;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>An execution that is ended while it may still undo.</summary>
internal sealed class ExecutionTimeoutTooShort : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL108";

    /// <inheritdoc/>
    public string Title => "The execution may be ended before it has undone its work";

    /// <inheritdoc/>
    public string Why =>
        "The machine's TimeoutSeconds is caught by nothing: it ends the execution wherever it is, in the middle of undoing too. "
        + "Here the states may take longer by their own timeouts and retries.";

    /// <inheritdoc/>
    public string Fix => "Leave TimeoutSeconds out, or make it longer than the longest way through the machine with every retry.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from limit in (TimeSpan[])(subject.Definition.Timeout is { } timeout ? [timeout] : [])
        where subject.Flow.States.Any(s => s.Errors.Catch.Count > 0)
        let needed = TimeBudget.Seconds(subject.Flow)
        where needed > limit.TotalSeconds
        select new LintHit("/TimeoutSeconds", string.Create(
            CultureInfo.InvariantCulture,
            $"The machine ends after {limit.TotalSeconds:0} s; its states may take {needed:0} s by their own timeouts and retries."));
}
