using System.Collections.Concurrent;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>
/// One thread for everything that functions do in a run, so that a run is the same each time: what is not input or output happens in
/// the order it was posted, and the pump knows when nothing moves any more.
/// </summary>
internal sealed class Pump : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _posted = new();

    /// <summary>A semaphore would spin first, for a call that takes a millisecond, and so take the core from whoever answers it.</summary>
    private readonly object _signal = new();

    private readonly SemaphoreSlim _oneByOne = new(1);
    private int _outside;

    public override void Post(SendOrPostCallback d, object? state)
    {
        _posted.Enqueue((d, state));
        lock (_signal)
            Monitor.Pulse(_signal);
    }

    /// <summary>Whether nothing is posted and nothing is outside.</summary>
    public bool IsQuiet => Volatile.Read(ref _outside) == 0 && _posted.IsEmpty;

    /// <summary>
    /// A call that leaves the process: until it is back, something moves. One leaves after the other, in the order of asking, so that
    /// which of two is answered first is no chance.
    /// </summary>
    public async Task<T> Outside<T>(Func<Task<T>> call)
    {
        Interlocked.Increment(ref _outside);
        await _oneByOne.WaitAsync();
        try
        {
            return await call();
        }
        finally
        {
            _oneByOne.Release();
            Interlocked.Decrement(ref _outside);
        }
    }

    /// <summary>Begins something on the pump's thread.</summary>
    public void Begin(Func<Task> work) => Post(_ => work(), null);

    /// <summary>Runs what is posted until nothing is posted and nothing is outside.</summary>
    public void RunUntilQuiet()
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            while (true)
            {
                while (_posted.TryDequeue(out var next))
                    next.Callback(next.State);
                if (Volatile.Read(ref _outside) == 0 && _posted.IsEmpty)
                    return;
                lock (_signal)
                {
                    if (_posted.IsEmpty)
                        Monitor.Wait(_signal, TimeSpan.FromSeconds(1));
                }
            }
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
