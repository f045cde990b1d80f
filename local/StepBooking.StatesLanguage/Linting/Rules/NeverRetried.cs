using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A Task state that is never tried again.</summary>
internal sealed class NeverRetried : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL101";

    /// <inheritdoc/>
    public string Title => "A task is never retried";

    /// <inheritdoc/>
    public string Why =>
        "Every service has moments of trouble. Without a Retry the first of them fails the state, and the work of all states "
        + "before it has to be undone for nothing.";

    /// <inheritdoc/>
    public string Fix => "Give the Task, or the Parallel or Map state around it, a Retry.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task.Resource.Kind != TaskKind.Activity && task.Where.Around.Prepend(task.Where).All(s => s.Errors.Retry.Count == 0)
        select task.Where.Hit($"The task '{task.Where.Name}' has no Retry.");
}
