using System.Globalization;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>Pauses between retries that grow out of sight.</summary>
internal sealed class UnboundedBackoff : ILintRule
{
    /// <summary>Seconds. Up to here a pause may grow by itself.</summary>
    private const double LongestUnbounded = 60;

    /// <inheritdoc/>
    public string Id => "ASL113";

    /// <inheritdoc/>
    public string Title => "The pause between retries grows without bound";

    /// <inheritdoc/>
    public string Why =>
        "Pauses that double reach hours after a dozen retries. Nobody waits that long, and meanwhile whatever the execution "
        + "holds stays held.";

    /// <inheritdoc/>
    public string Fix => "Set MaxDelaySeconds.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from state in subject.States
        from retrier in state.Errors.Retry.Select((r, i) => (Retrier: r, At: i))
        let last = retrier.Retrier.Interval.TotalSeconds * Math.Pow(retrier.Retrier.BackoffRate, retrier.Retrier.MaxAttempts - 1)
        where retrier.Retrier is { MaxAttempts: > 1, BackoffRate: > 1, MaxDelay: null } && last > LongestUnbounded
        select state.Hit($"Retry[{retrier.At}]", string.Create(
            CultureInfo.InvariantCulture,
            $"The last pause of a retrier of '{state.Name}' is {last:0} s, and no MaxDelaySeconds bounds it."));
}
