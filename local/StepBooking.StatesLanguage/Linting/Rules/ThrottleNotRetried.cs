namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A Lambda task that gives up when it is throttled.</summary>
internal sealed class ThrottleNotRetried : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL102";

    /// <inheritdoc/>
    public string Title => "Throttling by Lambda is not retried";

    /// <inheritdoc/>
    public string Why =>
        "Lambda answers TooManyRequestsException when too many functions run at once. It has run nothing then, and a moment "
        + "later it would; many lists of errors to retry, widely copied ones among them, leave it out.";

    /// <inheritdoc/>
    public string Fix => "Name Lambda.TooManyRequestsException in a Retry.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task.CallsFunction() && task.Where.Errors.Retry.Count > 0 && task.Where.Errors.Retries(LambdaErrors.Throttled) == 0
        select task.Where.Hit("Retry", $"The Retry of '{task.Where.Name}' does not take {LambdaErrors.Throttled}.");
}
