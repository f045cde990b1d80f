using System.Collections.Concurrent;

namespace StepBooking.Local.Events.Delivery;

/// <summary>
/// Delivers events, each by itself: until the target took it, or trying again is of no use, or its rule's retries or its age
/// are used up; then it goes to the dead-letter queue. What is not delivered when the host stops the next one delivers.
/// </summary>
/// <param name="store">What is not delivered yet.</param>
/// <param name="targets">The targets.</param>
/// <param name="time">The time.</param>
internal sealed class Deliveries(DeliveryStore store, ITargetSender targets, TimeProvider time) : IAsyncDisposable
{
    private const int AtOnce = 16;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, Task> underWay = new(StringComparer.Ordinal);

    /// <summary>How many events are on their way.</summary>
    public int Count => underWay.Count;

    /// <summary>Takes events; they are on disk when it returns, and delivered later.</summary>
    public void Add(IEnumerable<PendingDelivery> deliveries)
    {
        PendingDelivery[] all = [.. deliveries];
        store.Add(all);
        foreach (var delivery in all)
            Begin(delivery);
    }

    /// <summary>Goes on with what the last stop left.</summary>
    public void Resume()
    {
        foreach (var delivery in store.All)
            Begin(delivery);
    }

    /// <summary>Completes when nothing is on its way at that moment, waits for a next attempt included.</summary>
    public async Task WhenDone()
    {
        while (underWay.Values.FirstOrDefault() is { } one)
            await one;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await WhenDone();
        stopping.Dispose();
        places.Dispose();
    }

    private void Begin(PendingDelivery delivery)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (underWay.TryAdd(delivery.Id, begun.Task))
            _ = Task.Run(() => Run(delivery, begun));
    }

    private async Task Run(PendingDelivery delivery, TaskCompletionSource done)
    {
        try
        {
            for (PendingDelivery? left = delivery; left is not null;)
                left = await Attempt(left);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            // The host stops; the event is on disk.
        }
        finally
        {
            underWay.TryRemove(delivery.Id, out _);
            done.SetResult();
        }
    }

    /// <summary>Waits for its time and tries once; what is left to do, or null.</summary>
    private async Task<PendingDelivery?> Attempt(PendingDelivery delivery)
    {
        if (delivery.Due - time.GetUtcNow() is { Ticks: > 0 } wait)
            await Task.Delay(wait, time, stopping.Token);
        var outcome = await Send(delivery);
        var attempts = delivery.Attempts + 1;
        if (outcome.Code is null)
        {
            store.Remove(delivery);
            return null;
        }

        var next = time.GetUtcNow() + (outcome.Wait ?? Wait(attempts));
        var condition = attempts > delivery.Retries ? "MaximumRetryAttempts" : next > delivery.Expires ? "MaximumEventAgeInSeconds" : null;
        if (outcome.IsFinal || condition is not null)
        {
            targets.Bury(delivery with { Attempts = attempts }, outcome, outcome.IsFinal ? null : condition);
            store.Remove(delivery);
            return null;
        }

        var again = delivery with { Attempts = attempts, Due = next };
        store.Put(again);
        return again;
    }

    private async Task<SendOutcome> Send(PendingDelivery delivery)
    {
        await places.WaitAsync(stopping.Token);
        try
        {
            return await targets.Send(delivery, stopping.Token);
        }
        finally
        {
            places.Release();
        }
    }

    private static TimeSpan Wait(int attempts)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(attempts - 1, 20));
        return wait < LongestWait ? wait : LongestWait;
    }
}
