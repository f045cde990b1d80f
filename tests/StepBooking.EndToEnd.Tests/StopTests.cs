namespace StepBooking.EndToEnd.Tests;

[Collection(HostCollection.Name)]
public sealed class StopTests
{
    [Fact]
    public async Task Ctrl_C_ends_the_host_and_leaves_no_child_behind()
    {
        await using var host = await HostRun.Start().Ready();

        await host.LeavesNobody(Signal.Interrupt);

        Assert.Equal(0, await host.End());
        Assert.Empty(host.Errors);
        Assert.False(File.Exists(Path.Combine(host.Data, "ready.json")));
    }

    [Fact]
    public async Task SIGTERM_ends_the_host_and_leaves_no_child_behind()
    {
        await using var host = await HostRun.Start().Ready();

        await host.LeavesNobody(Signal.Terminate);

        Assert.Equal(0, await host.End());
    }

    [Fact]
    public async Task Kill_9_leaves_no_child_behind_and_frees_the_data()
    {
        await using var host = await HostRun.Start().Ready();

        await host.LeavesNobody(Signal.Kill);

        await using var next = await HostRun.Start(host.Data).Ready();
        await next.LeavesNobody(Signal.Terminate);
    }
}
