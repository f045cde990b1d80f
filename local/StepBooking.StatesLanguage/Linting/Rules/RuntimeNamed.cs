namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A Retry or Catch of what cannot be retried nor caught.</summary>
internal sealed class RuntimeNamed : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL107";

    /// <inheritdoc/>
    public string Title => "States.Runtime cannot be retried nor caught";

    /// <inheritdoc/>
    public string Why =>
        "States.Runtime (a path that leads nowhere, no choice that matches) ends the execution at once, whatever a Retry or "
        + "Catch says. What is written for it never runs.";

    /// <inheritdoc/>
    public string Fix =>
        "Take States.Runtime out, and see to it that the state cannot fail so: a Default for a Choice, a path that always leads "
        + "somewhere.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from state in subject.States
        from list in state.Matches
        where list.Errors.Any(m => m.Names.Contains(ErrorName.Runtime, StringComparer.Ordinal))
        select state.Hit(list.Field, $"The {list.Field} of '{state.Name}' names States.Runtime, to no effect.");
}
