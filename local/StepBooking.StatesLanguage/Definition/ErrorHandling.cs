namespace StepBooking.StatesLanguage.Definition;

/// <summary>A state's Retry and Catch.</summary>
public sealed class ErrorHandling
{
    internal ErrorHandling(IReadOnlyList<Retrier> retry, IReadOnlyList<Catcher> @catch)
    {
        Retry = retry;
        Catch = @catch;
    }

    /// <summary>Neither.</summary>
    public static ErrorHandling None { get; } = new([], []);

    /// <summary>The retriers, in order.</summary>
    public IReadOnlyList<Retrier> Retry { get; }

    /// <summary>The catchers, in order.</summary>
    public IReadOnlyList<Catcher> Catch { get; }
}
