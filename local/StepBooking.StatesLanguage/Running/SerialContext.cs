namespace StepBooking.StatesLanguage.Running;

/// <summary>
/// Runs one execution's work one piece after the other, on the thread pool and without holding a thread while there
/// is nothing to do. Code of an execution therefore needs no locks. What comes from outside waits until the execution has
/// done all it can do by itself: what it does therefore depends on the order of what comes from outside, and on nothing else.
/// </summary>
internal sealed class SerialContext(BusyCount busy) : SynchronizationContext
{
    private readonly Lock _lock = new();
    private readonly Queue<(SendOrPostCallback Work, object? State)> _steps = new();
    private readonly Queue<(SendOrPostCallback Work, object? State)> _inputs = new();
    private Func<bool>? _past;
    private bool _isHeld;
    private bool _running;

    /// <summary>Adds a step of the execution's own.</summary>
    public override void Post(SendOrPostCallback d, object? state) => Add(_steps, d, state);

    /// <summary>Adds something that comes from outside.</summary>
    public void PostInput(SendOrPostCallback work, object? state) => Add(_inputs, work, state);

    /// <summary>Has the past given again before anything else comes from outside. Called before the first step.</summary>
    /// <param name="past">Gives what came next; false: that was all.</param>
    public void BeginWith(Func<bool> past)
    {
        busy.Enter();
        _past = past;
    }

    /// <summary>Lets everything wait until it is released. Called before anything is added.</summary>
    public void Hold() => _isHeld = true;

    /// <summary>Lets everything go on.</summary>
    public void Release()
    {
        lock (_lock)
        {
            _isHeld = false;
            if (_running || (_steps.Count == 0 && _inputs.Count == 0))
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

    private void Add(Queue<(SendOrPostCallback Work, object? State)> queue, SendOrPostCallback work, object? state)
    {
        busy.Enter();
        lock (_lock)
        {
            queue.Enqueue((work, state));
            if (_running || _isHeld)
            {
                return;
            }

            _running = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static context => context.Drain(), this, preferLocal: false);
    }

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
        lock (_lock)
        {
            if (_steps.TryDequeue(out item))
            {
                return true;
            }

            if (_past is not null)
            {
                busy.Enter();
                item = (static context => ((SerialContext)context!).Remember(), this);
                return true;
            }

            return _running = _inputs.TryDequeue(out item);
        }
    }

    private void Remember()
    {
        if (!_past!())
        {
            _past = null;
            busy.Exit();
        }
    }
}
