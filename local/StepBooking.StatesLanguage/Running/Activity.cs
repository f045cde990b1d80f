namespace StepBooking.StatesLanguage.Running;

/// <summary>Counts what an engine has under way, apart from waiting for time or for somebody's answer.</summary>
internal sealed class Activity
{
    private readonly Lock _lock = new();
    private int _count;
    private TaskCompletionSource? _idle;

    public void Enter() => Interlocked.Increment(ref _count);

    public void Exit()
    {
        if (Interlocked.Decrement(ref _count) > 0)
        {
            return;
        }

        TaskCompletionSource? idle;
        lock (_lock)
        {
            (idle, _idle) = (_idle, null);
        }

        idle?.TrySetResult();
    }

    /// <summary>Completes when nothing is under way.</summary>
    public Task WhenIdle()
    {
        lock (_lock)
        {
            if (Volatile.Read(ref _count) == 0)
            {
                return Task.CompletedTask;
            }

            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (Volatile.Read(ref _count) == 0)
            {
                _idle.TrySetResult();
            }

            return _idle.Task;
        }
    }
}
