using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Operations;

/// <summary>Waits for a moment. Over a restart the moment stays the same.</summary>
/// <param name="run">The execution.</param>
/// <param name="due">The moment.</param>
/// <param name="fire">What to do then.</param>
internal sealed class TimerOperation(ExecutionRun run, DateTimeOffset due, Action fire) : Operation(run), IDisposable
{
    private DateTimeOffset _due = due;
    private LongTimer? _timer;

    public override void GoLive()
    {
        _timer = new LongTimer(Run.Options.Clock, () => Run.Inputs.Give(this, EntryKind.Due, null));
        Set();
    }

    /// <summary>Puts the moment off.</summary>
    public void Move(DateTimeOffset due)
    {
        _due = due;
        Set();
    }

    public override void Take(EntryKind kind, object? value)
    {
        Dispose();
        fire();
    }

    /// <summary>Whether the moment has come: it may have been put off while that was told, or the clock put back.</summary>
    public override bool Takes(EntryKind kind)
    {
        if (Run.Options.Clock.GetUtcNow() >= _due)
        {
            return true;
        }

        Set();
        return false;
    }

    /// <summary>Waits no more.</summary>
    public void Dispose()
    {
        Run.Inputs.Close(this);
        _timer?.Dispose();
    }

    private void Set()
    {
        var left = _due - Run.Options.Clock.GetUtcNow();
        _timer?.Set(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }
}
