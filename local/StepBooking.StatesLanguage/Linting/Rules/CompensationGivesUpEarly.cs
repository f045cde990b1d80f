namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>Undoing that a few seconds of trouble can stop.</summary>
internal sealed class CompensationGivesUpEarly : ILintRule
{
    private const int Enough = 5;

    /// <inheritdoc/>
    public string Id => "ASL201";

    /// <inheritdoc/>
    public string Title => "Undoing gives up early, for good";

    /// <inheritdoc/>
    public string Why =>
        "What undoes runs when something is wrong already. A few seconds of trouble outlast three retries; where nothing "
        + "catches the failure then, the execution ends half undone.";

    /// <inheritdoc/>
    public string Fix => "Grant at least five retries of States.Timeout and of passing trouble, or catch the failure and go on undoing.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Where.Flow.IsCompensation(task.Where)
        let error = task.Task.CallsFunction() ? LambdaErrors.Passing[1] : ErrorName.Timeout
        let errors = task.Where.Errors
        where !errors.Catches(error) && Math.Min(errors.Retries(error), errors.Retries(ErrorName.Timeout)) < Enough
        select task.Where.Hit($"'{task.Where.Name}' handles a failure, and fails itself after fewer than {Enough} retries.");
}
