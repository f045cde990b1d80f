namespace StepBooking.EndToEnd.Tests;

/// <summary>Waits for what another process does in its own time, polling it; the only real waiting of these tests.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(1);

    /// <summary>Asserts that a condition comes true. What may take minutes is looked at once a second: looking is work, too.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="within">How long it may take; null for 20 s.</param>
    /// <param name="otherwise">What to say if it did not; null for nothing more than that.</param>
    public static async Task Holds(Func<Task<bool>> condition, TimeSpan? within = null, Func<string>? otherwise = null)
    {
        var limit = within ?? Usual;
        using var poll = new PeriodicTimer(limit > TimeSpan.FromMinutes(2) ? Seldom : Often);
        using var over = new CancellationTokenSource(limit);
        try
        {
            while (!await condition())
                await poll.WaitForNextTickAsync(over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            if (!await condition())
                Assert.Fail($"Not so within {limit.TotalSeconds} s. {otherwise?.Invoke()}");
        }
    }
}
