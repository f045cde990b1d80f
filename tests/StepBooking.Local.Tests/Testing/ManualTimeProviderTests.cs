using StepBooking.Testing;

namespace StepBooking.Local.Tests.Testing;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider clock = new();

    [Fact]
    public async Task A_delay_ends_when_the_clock_gets_there()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(5), clock);

        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.False(delay.IsCompleted);

        clock.Advance(TimeSpan.FromMinutes(1));
        await delay;
    }

    [Fact]
    public void Timers_fire_in_order_each_at_its_own_time()
    {
        var start = clock.GetUtcNow();
        var fired = new List<string>();
        using var late = clock.CreateTimer(_ => fired.Add($"late {clock.GetUtcNow() - start:mm\\:ss}"), null, TimeSpan.FromSeconds(7), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => fired.Add($"often {clock.GetUtcNow() - start:mm\\:ss}"), null, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));

        clock.Advance(TimeSpan.FromSeconds(9));

        Assert.Equal(["often 00:03", "often 00:06", "late 00:07", "often 00:09"], fired);
    }

    [Fact]
    public void A_disposed_timer_does_not_fire()
    {
        var fired = 0;
        clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Dispose();

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, fired);
        Assert.Null(clock.NextDue);
    }

    [Fact]
    public void Advancing_to_the_next_timer_stops_there()
    {
        var start = clock.GetUtcNow();
        using var timer = clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(90), Timeout.InfiniteTimeSpan);

        Assert.True(clock.AdvanceToNext());
        Assert.Equal(TimeSpan.FromSeconds(90), clock.GetUtcNow() - start);
        Assert.False(clock.AdvanceToNext());
    }

    [Fact]
    public void A_cancellation_by_time_is_cancelled_by_the_clock()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(10), clock);

        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.True(source.IsCancellationRequested);
    }
}
