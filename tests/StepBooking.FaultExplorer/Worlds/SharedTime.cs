namespace StepBooking.FaultExplorer.Worlds;

/// <summary>The time of the run that is on.</summary>
internal sealed class SharedTime : TimeProvider
{
    public TimeProvider Now { get; set; } = System;

    public override long TimestampFrequency => Now.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Now.GetUtcNow();

    public override long GetTimestamp() => Now.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        Now.CreateTimer(callback, state, dueTime, period);
}
