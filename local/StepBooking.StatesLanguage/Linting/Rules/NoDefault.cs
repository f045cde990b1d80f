using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A Choice that may match nothing.</summary>
internal sealed class NoDefault : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL110";

    /// <inheritdoc/>
    public string Title => "A Choice has no Default";

    /// <inheritdoc/>
    public string Why => "Where no rule holds, the execution fails there, and a Choice state can have no Catch: nothing is undone.";

    /// <inheritdoc/>
    public string Fix => "Give the Choice a Default: the way that is safe for a value that nobody thought of.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from state in subject.States
        where state.State is ChoiceState { Default: null }
        select state.Hit($"The choice '{state.Name}' has no Default.");
}
