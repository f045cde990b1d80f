namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A Lambda task that gives up for trouble in Lambda itself.</summary>
internal sealed class PassingErrorNotRetried : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL103";

    /// <inheritdoc/>
    public string Title => "Passing trouble in Lambda is not retried";

    /// <inheritdoc/>
    public string Why =>
        "Lambda itself, or the way to it, fails now and then; the next attempt succeeds. Each kind of trouble has a name of its "
        + "own, and one that no retrier takes fails the state.";

    /// <inheritdoc/>
    public string Fix =>
        "Name Lambda.ClientExecutionTimeoutException, Lambda.ServiceException, Lambda.AWSLambdaException and "
        + "Lambda.SdkClientException in a Retry.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task.CallsFunction() && task.Where.Errors.Retry.Count > 0
        let missing = task.Where.Errors.NotRetried(LambdaErrors.Passing)
        where missing.Count > 0
        select task.Where.Hit("Retry", $"The Retry of '{task.Where.Name}' does not take {missing.Listed()}.");
}
