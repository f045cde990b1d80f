using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>An execution that a retry starts twice.</summary>
internal sealed class NamelessExecution : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL301";

    /// <inheritdoc/>
    public string Title => "An execution is started without a name";

    /// <inheritdoc/>
    public string Why =>
        "StartExecution is idempotent by its name alone. Without one, an attempt whose answer was lost and the retry after it "
        + "start two executions.";

    /// <inheritdoc/>
    public string Fix => "Give it a Name made from what it is about.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task.Calls("states:startExecution", "sfn:startExecution")
            && task.Where.Arguments is JsonMap arguments && !arguments.TryGet("Name", out _) && !arguments.TryGet("Name.$", out _)
        select task.Where.Hit($"'{task.Where.Name}' starts an execution without a Name.");
}
