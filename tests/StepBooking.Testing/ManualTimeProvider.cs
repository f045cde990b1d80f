namespace StepBooking.Testing;

/// <summary>A clock that moves only when told to. Its timers fire while it is moved, each at its own time, in order.</summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private TaskCompletionSource timerSet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset now;

    /// <summary>Starts at the given time, or at noon UTC of 1 December 2026.</summary>
    public ManualTimeProvider(DateTimeOffset? start = null)
        => now = start ?? new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When the next timer is due; null when none is set.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (gate)
                return timers.Min(timer => timer.Due);
        }
    }

    /// <summary>Done when a timer is set: at once if one is, else with the next.</summary>
    public Task TimerSet
    {
        get
        {
            lock (gate)
                return timers.Count > 0 ? Task.CompletedTask : timerSet.Task;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on, firing on the way what becomes due.</summary>
    /// <param name="by">How far; not negative.</param>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + by);
    }

    /// <summary>Moves the clock to the next timer and fires it.</summary>
    /// <returns>False when no timer is set; the clock then stands.</returns>
    public bool AdvanceToNext()
    {
        if (NextDue is not { } due)
            return false;
        AdvanceTo(due);
        return true;
    }

    internal void Set(ManualTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            timers.Remove(timer);
            timer.Due = dueTime == Timeout.InfiniteTimeSpan ? null : now + dueTime;
            if (timer.Due is not null)
            {
                timers.Add(timer);
                timerSet.SetResult();
                timerSet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        if (dueTime == TimeSpan.Zero)
            AdvanceTo(GetUtcNow());
    }

    private void AdvanceTo(DateTimeOffset target)
    {
        while (TakeDue(target) is { } timer)
            timer.Fire();
        lock (gate)
            now = now > target ? now : target;
    }

    private ManualTimer? TakeDue(DateTimeOffset target)
    {
        lock (gate)
        {
            if (timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due) is not { } next)
                return null;
            timers.Remove(next);
            now = next.Due > now ? next.Due.Value : now;
            next.Due = next.Period == Timeout.InfiniteTimeSpan ? null : next.Due + next.Period;
            if (next.Due is not null)
                timers.Add(next);
            return next;
        }
    }
}
