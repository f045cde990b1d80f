namespace StepBooking.EndToEnd.Tests;

/// <summary>Waits for what another process does in its own time, polling it; the only real waiting of these tests.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Asserts that a condition comes true within 20 s.</summary>
    public static async Task Holds(Func<Task<bool>> condition)
    {
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            while (!await condition())
                await poll.WaitForNextTickAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Not so within {Limit.TotalSeconds} s.");
        }
    }
}
