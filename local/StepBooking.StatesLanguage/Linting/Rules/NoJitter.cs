namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>Retries that all come at the same moment.</summary>
internal sealed class NoJitter : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL112";

    /// <inheritdoc/>
    public string Title => "Retries come all at once";

    /// <inheritdoc/>
    public string Why =>
        "Without jitter everybody who failed together tries again together, and the service that was overloaded is overloaded "
        + "again.";

    /// <inheritdoc/>
    public string Fix => "Set JitterStrategy to FULL.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from state in subject.States
        from retrier in state.Errors.Retry.Select((r, i) => (Retrier: r, At: i))
        where retrier.Retrier is { MaxAttempts: > 0, FullJitter: false }
        select state.Hit($"Retry[{retrier.At}]", $"A retrier of '{state.Name}' has no JitterStrategy FULL.");
}
