namespace StepBooking.StatesLanguage.Definition;

/// <summary>When and how often a failed state is tried again.</summary>
/// <param name="Errors">The error names it takes.</param>
/// <param name="Interval">The pause before the first retry.</param>
/// <param name="MaxAttempts">How many retries it grants in one visit of the state; 0: none.</param>
/// <param name="BackoffRate">What each further pause is multiplied by, at least 1.</param>
/// <param name="MaxDelay">The longest pause, or null.</param>
/// <param name="FullJitter">Whether the pause is drawn between nothing and its full length.</param>
public sealed record Retrier(
    ErrorMatch Errors, TimeSpan Interval, int MaxAttempts, double BackoffRate, TimeSpan? MaxDelay, bool FullJitter)
{
    /// <summary>The pause before a retry.</summary>
    /// <param name="granted">How many retries this retrier granted before.</param>
    /// <param name="random">Where jitter comes from.</param>
    /// <returns>The pause.</returns>
    public TimeSpan Delay(int granted, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var seconds = Interval.TotalSeconds * Math.Pow(BackoffRate, granted);
        if (MaxDelay is { } longest)
        {
            seconds = Math.Min(seconds, longest.TotalSeconds);
        }

        seconds = Math.Min(seconds, 31_622_400);
        return TimeSpan.FromSeconds(FullJitter ? seconds * random.NextDouble() : seconds);
    }
}
