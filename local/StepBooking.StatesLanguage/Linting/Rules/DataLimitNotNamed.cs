namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>States.ALL trusted with payloads that are too large.</summary>
internal sealed class DataLimitNotNamed : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL106";

    /// <inheritdoc/>
    public string Title => "States.ALL may not catch States.DataLimitExceeded";

    /// <inheritdoc/>
    public string Why =>
        "The documentation says that States.ALL does not take States.DataLimitExceeded; recorded executions show that it does. "
        + "A state that must not fail for a payload of more than 256 KiB cannot rely on either.";

    /// <inheritdoc/>
    public string Fix => "Give States.DataLimitExceeded a catcher of its own before the one of States.ALL, and keep payloads small.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from state in subject.States
        let names = state.Errors.Catch.SelectMany(c => c.Errors.Names).ToHashSet(StringComparer.Ordinal)
        where names.Contains(ErrorName.All) && !names.Contains(ErrorName.DataLimitExceeded)
        select state.Hit("Catch", $"The Catch of '{state.Name}' leaves States.DataLimitExceeded to States.ALL.");
}
