namespace StepBooking.StatesLanguage.Time;

/// <summary>
/// A clock that moves only when it is told to. Timers fire inside <see cref="Advance"/>, in the order they are due (and
/// were made), so that years of waiting take no time and happen the same way each time.
/// </summary>
/// <param name="start">The time it shows at first.</param>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<(VirtualTimer Timer, int Setting), (DateTimeOffset Due, long Made)> _due = new();
    private DateTimeOffset _now = start;
    private long _made;

    /// <summary>A clock that shows the first moment of 2030.</summary>
    public VirtualClock()
        : this(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When the next timer is due; null where none is set.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_lock)
            {
                while (_due.TryPeek(out var next, out var when))
                {
                    if (next.Timer.IsSetting(next.Setting))
                    {
                        return when.Due;
                    }

                    _due.Dequeue();
                }

                return null;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Moves on, firing what falls due on the way. What the timers' owners then do may happen after the whole way is gone;
    /// where they are executions, <see cref="VirtualTime.Advance"/> gives them their turn at each moment.
    /// </summary>
    /// <param name="by">How far.</param>
    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (FireNext(until))
        {
        }

        lock (_lock)
        {
            _now = until;
        }
    }

    /// <summary>Moves on at once: whatever fell due on the way is late, and fires when the whole way is gone.</summary>
    /// <param name="by">How far.</param>
    public void Leap(TimeSpan by)
    {
        DateTimeOffset until;
        lock (_lock)
        {
            until = _now += by;
        }

        while (FireNext(until))
        {
        }
    }

    /// <summary>Moves on to the moment at which something falls due, and fires everything due then.</summary>
    /// <returns>Whether there was anything to wait for.</returns>
    public bool AdvanceToNext()
    {
        if (!FireNext(DateTimeOffset.MaxValue))
        {
            return false;
        }

        while (FireNext(GetUtcNow()))
        {
        }

        return true;
    }

    internal void Schedule(VirtualTimer timer, int setting, TimeSpan after)
    {
        lock (_lock)
        {
            _due.Enqueue((timer, setting), (_now + after, _made++));
        }
    }

    private bool FireNext(DateTimeOffset until)
    {
        while (true)
        {
            VirtualTimer timer;
            lock (_lock)
            {
                if (!_due.TryPeek(out var next, out var when) || when.Due > until)
                {
                    return false;
                }

                _due.Dequeue();
                if (!next.Timer.IsSetting(next.Setting))
                {
                    continue;
                }

                _now = when.Due > _now ? when.Due : _now;
                timer = next.Timer;
            }

            timer.Fire();
            return true;
        }
    }
}
