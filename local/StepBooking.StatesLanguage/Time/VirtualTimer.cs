namespace StepBooking.StatesLanguage.Time;

/// <summary>A timer of a <see cref="VirtualClock"/>.</summary>
internal sealed class VirtualTimer(VirtualClock clock, Action fire) : ITimer
{
    private int _setting;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    /// <summary>Whether that is how the timer is set now: an older setting, or one of a disposed timer, does not count.</summary>
    public bool IsSetting(int setting) => Volatile.Read(ref _setting) == setting;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var setting = Interlocked.Increment(ref _setting);
        _period = period;
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            clock.Schedule(this, setting, dueTime);
        }

        return true;
    }

    public void Fire()
    {
        if (_period != Timeout.InfiniteTimeSpan && _period > TimeSpan.Zero)
        {
            clock.Schedule(this, Volatile.Read(ref _setting), _period);
        }

        fire();
    }

    public void Dispose() => Interlocked.Increment(ref _setting);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
