using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A task that may take for ever.</summary>
internal sealed class NoTimeout : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL109";

    /// <inheritdoc/>
    public string Title => "A task has no timeout";

    /// <inheritdoc/>
    public string Why =>
        "Without TimeoutSeconds a Task waits for 99,999,999 seconds. A call that hangs makes neither a failure nor a duration, "
        + "so that no alarm rings either.";

    /// <inheritdoc/>
    public string Fix => "Set TimeoutSeconds, longer than the function's own timeout.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task is { Timeout: null, Resource.Pattern: not TaskPattern.TaskToken }
        select task.Where.Hit($"The task '{task.Where.Name}' has no TimeoutSeconds.");
}
