namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>States.TaskFailed taken for every failure.</summary>
internal sealed class TaskFailedLeavesTimeoutsOut : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL105";

    /// <inheritdoc/>
    public string Title => "States.TaskFailed does not take a timeout";

    /// <inheritdoc/>
    public string Why =>
        "States.TaskFailed takes every error of a task but States.Timeout. A list that means everything and says "
        + "States.TaskFailed lets a timeout through.";

    /// <inheritdoc/>
    public string Fix => "Name States.Timeout beside States.TaskFailed, or States.ALL in place of both.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from state in subject.States
        from list in state.Matches
        let names = list.Errors.SelectMany(m => m.Names).ToHashSet(StringComparer.Ordinal)
        where names.Contains(ErrorName.TaskFailed) && !names.Overlaps([ErrorName.Timeout, ErrorName.All])
        select state.Hit(list.Field, $"The {list.Field} of '{state.Name}' names States.TaskFailed, which does not take States.Timeout.");
}
