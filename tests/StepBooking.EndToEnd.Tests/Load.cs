namespace StepBooking.EndToEnd.Tests;

/// <summary>Keeps every core busy until it is disposed of.</summary>
internal sealed class Load : IAsyncDisposable
{
    private readonly CancellationTokenSource over = new();
    private readonly Task[] spinning;

    /// <summary>Begins.</summary>
    public Load() => spinning =
    [
        .. Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(_ => Task.Factory.StartNew(
            Spin, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)),
    ];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(spinning);
        over.Dispose();
    }

    private void Spin()
    {
        while (!over.IsCancellationRequested)
            Thread.SpinWait(1000);
    }
}
