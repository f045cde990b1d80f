namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A retrier that repeats what was refused.</summary>
internal sealed class RefusalsRetried : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL111";

    /// <inheritdoc/>
    public string Title => "Refusals are retried as if they were trouble";

    /// <inheritdoc/>
    public string Why =>
        "States.ALL and States.TaskFailed take a task's own errors too. A declined card or a taken seat is asked for again and "
        + "again: it costs time, money and patience, and its answer stays the same.";

    /// <inheritdoc/>
    public string Fix => "Name the errors that pass by themselves, or put a retrier of MaxAttempts 0 that names the refusals first.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        let retriers = task.Where.Errors.Retry
        let at = retriers.TakeWhile(r => r.MaxAttempts == 0 || !r.Errors.Names.Any(n => n is ErrorName.All or ErrorName.TaskFailed)).Count()
        where at < retriers.Count && !retriers.Take(at).Any(r => r.MaxAttempts == 0)
        select task.Where.Hit($"Retry[{at}]", $"The Retry of '{task.Where.Name}' takes every error, refusals included.");
}
