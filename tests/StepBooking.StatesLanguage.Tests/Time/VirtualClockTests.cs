using StepBooking.StatesLanguage.Time;

namespace StepBooking.StatesLanguage.Tests.Time;

public sealed class VirtualClockTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly VirtualClock clock = new();
    private readonly List<TimeSpan> fired = [];
    private readonly DateTimeOffset start;

    public VirtualClockTests() => start = clock.GetUtcNow();

    [Fact]
    public void Moving_on_fires_each_timer_when_it_is_due_and_what_it_sets_then()
    {
        FireAgainAfterTwo();

        clock.Advance(10 * Minute);

        Assert.Equal([Minute, 3 * Minute], fired);
        Assert.Equal(10 * Minute, clock.GetUtcNow() - start);
    }

    [Fact]
    public void A_leap_fires_what_is_late_at_its_end_and_what_that_sets_counts_from_there()
    {
        FireAgainAfterTwo();

        clock.Leap(10 * Minute);
        Assert.Equal([10 * Minute], fired);

        clock.Leap(Minute);
        Assert.Equal([10 * Minute], fired);

        clock.Leap(Minute);
        Assert.Equal([10 * Minute, 12 * Minute], fired);
    }

    private void FireAgainAfterTwo() => Set(Minute, () => Set(2 * Minute, () => { }));

    private void Set(TimeSpan after, Action then) => clock.CreateTimer(
        _ =>
        {
            fired.Add(clock.GetUtcNow() - start);
            then();
        },
        null,
        after,
        Timeout.InfiniteTimeSpan);
}
