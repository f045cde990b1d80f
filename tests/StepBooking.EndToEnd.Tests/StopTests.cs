using System.Diagnostics;

namespace StepBooking.EndToEnd.Tests;

[Collection(HostCollection.Name)]
public sealed class StopTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Ctrl_C_ends_the_host_and_leaves_no_child_behind()
    {
        await using var host = await HostRun.Start().Ready();

        await LeavesNobody(host, Signal.Interrupt);

        Assert.Equal(0, await host.End());
        Assert.Empty(host.Errors);
        Assert.False(File.Exists(Path.Combine(host.Data, "ready.json")));
    }

    [Fact]
    public async Task SIGTERM_ends_the_host_and_leaves_no_child_behind()
    {
        await using var host = await HostRun.Start().Ready();

        await LeavesNobody(host, Signal.Terminate);

        Assert.Equal(0, await host.End());
    }

    [Fact]
    public async Task Kill_9_leaves_no_child_behind_and_frees_the_data()
    {
        await using var host = await HostRun.Start().Ready();

        await LeavesNobody(host, Signal.Kill);

        await using var next = await HostRun.Start(host.Data).Ready();
        await LeavesNobody(next, Signal.Terminate);
    }

    private static async Task LeavesNobody(HostRun host, Action<int> end)
    {
        var family = ProcessTree.Below(host.Pid);
        Assert.NotEmpty(family);
        var watch = Stopwatch.StartNew();

        end(host.Pid);

        while (family.Any(ProcessTree.Lives) && watch.Elapsed < Limit)
            await Task.Delay(Poll);
        Assert.DoesNotContain(family, ProcessTree.Lives);
    }
}
