namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>An execution whose status is asked for again and again.</summary>
internal sealed class PolledExecution : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL404";

    /// <inheritdoc/>
    public string Title => "An execution is polled";

    /// <inheritdoc/>
    public string Why =>
        "DescribeExecution is limited to a few calls a second for the whole account. A loop that asks takes them from everybody "
        + "else, and each round costs transitions and history events.";

    /// <inheritdoc/>
    public string Fix => "Use states:startExecution.sync:2, or let the other execution answer a task token.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task.Calls("sfn:describeExecution") && task.Where.Flow.After(task.Where).Contains(task.Where)
        select task.Where.Hit($"'{task.Where.Name}' asks for an execution's status in a loop.");
}
