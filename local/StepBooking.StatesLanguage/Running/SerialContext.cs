namespace StepBooking.StatesLanguage.Running;

/// <summary>
/// Runs one execution's work one piece after the other, on the thread pool and without holding a thread while there
/// is nothing to do. Code of an execution therefore needs no locks, and its branches take turns in a fixed order.
/// </summary>
internal sealed class SerialContext(BusyCount busy) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Work, object? State)> _queue = new();
    private bool _running;

    public override void Post(SendOrPostCallback d, object? state)
    {
        busy.Enter();
        lock (_queue)
        {
            _queue.Enqueue((d, state));
            if (_running)
            {
                return;
            }

            _running = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static context => context.Drain(), this, preferLocal: false);
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Nothing waits for an execution on a thread.");

    public override SynchronizationContext CreateCopy() => this;

    private void Drain()
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            while (TryTake(out var item))
            {
                item.Work(item.State);
                busy.Exit();
            }
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    private bool TryTake(out (SendOrPostCallback Work, object? State) item)
    {
        lock (_queue)
        {
            _running = _queue.TryDequeue(out item);
            return _running;
        }
    }
}
