namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A task whose unknown outcomes nobody handles.</summary>
internal sealed class UnknownOutcomeUnhandled : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL104";

    /// <inheritdoc/>
    public string Title => "An unknown outcome is neither retried nor caught";

    /// <inheritdoc/>
    public string Why =>
        "A function that is killed, runs out of memory or time, or is not waited for any longer may have done its work. A state "
        + "that only catches its own errors ends the execution then, with that work neither finished nor undone.";

    /// <inheritdoc/>
    public string Fix =>
        "Name Lambda.Unknown, Sandbox.Timedout, Runtime.ExitError and States.Timeout (other services: States.Timeout) in a "
        + "Retry or a Catch, or end the Catch with States.ALL.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        let errors = task.Where.Errors
        where errors.Retry.Count + errors.Catch.Count > 0
        let unknown = task.Task.CallsFunction() ? LambdaErrors.Unknown : [ErrorName.Timeout]
        let missing = errors.NotRetried(unknown).Where(name => !errors.Catches(name)).ToList()
        where missing.Count > 0 && task.Where.Around.All(s => s.Errors.Catch.Count == 0)
        select task.Where.Hit($"'{task.Where.Name}' neither retries nor catches {missing.Listed()}.");
}
