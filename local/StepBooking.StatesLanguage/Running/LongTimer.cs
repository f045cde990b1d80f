namespace StepBooking.StatesLanguage.Running;

/// <summary>A timer for times as long as the States Language allows: three years, where .NET's own ends after 49 days.</summary>
/// <param name="clock">The source of time.</param>
/// <param name="fire">What to do when it is due.</param>
internal sealed class LongTimer(TimeProvider clock, Action fire) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private readonly Lock _lock = new();
    private ITimer? _timer;
    private DateTimeOffset _due;
    private bool _over;

    /// <summary>Sets it, or sets it anew.</summary>
    /// <param name="after">When it is due, from now.</param>
    public void Set(TimeSpan after)
    {
        lock (_lock)
        {
            if (_over)
            {
                return;
            }

            _due = clock.GetUtcNow() + after;
            _timer ??= clock.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(after < Longest ? after : Longest, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _over = true;
            _timer?.Dispose();
        }
    }

    private void Tick()
    {
        lock (_lock)
        {
            var left = _due - clock.GetUtcNow();
            if (_over)
            {
                return;
            }

            if (left > TimeSpan.Zero)
            {
                // Not yet: the longest step of the timer, or set anew while it fired. It counts whole milliseconds.
                var step = Math.Ceiling(Math.Min(left.TotalMilliseconds, Longest.TotalMilliseconds));
                _timer!.Change(TimeSpan.FromMilliseconds(step), Timeout.InfiniteTimeSpan);
                return;
            }
        }

        fire();
    }
}
