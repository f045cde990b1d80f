using System.Collections.Concurrent;
using StepBooking.Local.Events.Rules;

namespace StepBooking.Local.Events.Schedules;

/// <summary>Fires the rules that have a schedule, from when it is started on.</summary>
/// <param name="rules">The rules.</param>
/// <param name="bus">Where a rule that fires sends its event.</param>
/// <param name="time">The time.</param>
internal sealed class RuleTimers(RuleRegistry rules, EventRouter bus, TimeProvider time) : IDisposable
{
    /// <summary>What a timer can wait for at once.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private readonly ConcurrentDictionary<string, RuleTimer> timers = new(StringComparer.Ordinal);
    private bool ended;

    /// <summary>Begins.</summary>
    public void Start()
    {
        rules.Changed += Set;
        foreach (var rule in rules.All)
            Set(rule);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ended = true;
        rules.Changed -= Set;
        foreach (var timer in timers.Values)
            timer.Timer?.Dispose();
    }

    private void Set(EventRule rule)
    {
        if (timers.TryGetValue(rule.Arn, out var set))
        {
            if (rule.Enabled && set.Rule.Schedule == rule.Schedule)
                return;
            set.Timer?.Dispose();
            timers.TryRemove(rule.Arn, out _);
        }

        if (rule is { Enabled: true, Schedule: { } schedule } && !ended && schedule.Next(time.GetUtcNow()) is { } due)
            timers[rule.Arn] = Arm(new RuleTimer(rule, due));
    }

    private RuleTimer Arm(RuleTimer timer)
    {
        timer.Timer = time.CreateTimer(_ => Tick(timer), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Timer.Change(Wait(timer), Timeout.InfiniteTimeSpan);
        return timer;
    }

    private TimeSpan Wait(RuleTimer timer)
    {
        var wait = timer.Due - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
    }

    private void Tick(RuleTimer timer)
    {
        if (ended || !timers.TryGetValue(timer.Rule.Arn, out var current) || current != timer)
            return;
        if (time.GetUtcNow() >= timer.Due)
        {
            Fire(timer.Rule.Bus, timer.Rule.Name, timer.Due);
            if (Next(timer) is not { } next)
                return;
            timer.Due = next;
        }

        timer.Timer!.Change(Wait(timer), Timeout.InfiniteTimeSpan);
    }

    /// <summary>The next moment that is not past: what a sleeping machine missed is not made up for.</summary>
    private DateTimeOffset? Next(RuleTimer timer)
    {
        var now = time.GetUtcNow();
        var next = timer.Rule.Schedule!.Next(timer.Due);
        while (next <= now)
            next = timer.Rule.Schedule.Next(next.Value);
        return next;
    }

    private void Fire(string busName, string name, DateTimeOffset due)
    {
        if (rules.TryFind(busName, name) is not { } rule)
            return;
        var @event = new BusEvent(EventArns.Default, "aws.events", "Scheduled Event", [], due) { Resources = [rule.Arn] };
        bus.Send(rule, @event.Envelope(Guid.NewGuid().ToString()));
    }

    private sealed record RuleTimer(EventRule Rule, DateTimeOffset First)
    {
        public DateTimeOffset Due { get; set; } = First;

        public ITimer? Timer { get; set; }
    }
}
