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

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(16)]
    public async Task Kill_9_on_a_busy_machine_while_functions_start_leaves_no_child_behind(int invocations)
    {
        await using var host = await HostRun.Start().Ready();
        var aws = await host.Address("aws");
        using var client = new HttpClient();
        await using var load = new Load();

        string[] functions = ["GetBooking", "SearchOfferings", "PlaceBooking", "Notify"];
        foreach (var function in Enumerable.Range(0, invocations).Select(i => functions[i % functions.Length]))
        {
            using var request = HandSigned.Post(new Uri(aws, $"/2015-03-31/functions/{function}/invocations"), "{}", "lambda", "application/json");
            request.Headers.Add("X-Amz-Invocation-Type", "Event");
            using var accepted = await client.SendAsync(request);
            Assert.Equal(System.Net.HttpStatusCode.Accepted, accepted.StatusCode);
        }

        await host.LeavesNobody(Signal.Kill);
    }

    [Fact]
    public async Task SIGTERM_in_the_middle_of_work_leaves_no_child_behind()
    {
        await using var desk = await Desk.Open(HostRun.Start());
        var pending = await AtWork(desk);

        await desk.Host.LeavesNobody(Signal.Terminate);

        Assert.Equal(0, await desk.Host.End());
        Assert.Empty(desk.Host.Errors);
        await Record.ExceptionAsync(() => pending);
    }

    [Fact]
    public async Task Ctrl_C_in_a_terminal_reaches_the_whole_process_group_and_leaves_no_child_behind()
    {
        await using var desk = await Desk.Open(HostRun.Start(ownSession: true));
        var pending = await AtWork(desk);

        await desk.Host.LeavesNobody(Signal.InterruptGroup);

        Assert.Equal(0, await desk.Host.End());
        Assert.Empty(desk.Host.Errors);
        await Record.ExceptionAsync(() => pending);
    }

    /// <summary>A booking whose gateway does not answer, and somebody who waits for it.</summary>
    /// <returns>The wait, which is in the function's hands by now.</returns>
    private static async Task<Task<Answer>> AtWork(Desk desk)
    {
        var lena = await Customer.SignIn(desk, "lena");
        var warm = await lena.Book(Request("7A", "pm_card_visa"));
        Assert.Equal("CONFIRMED", (await lena.Outcome(warm.Text("id")!)).Text("status"));

        var placed = await lena.Book(Request("7B", "pm_sandbox_timeoutBefore"));
        await Eventually.Holds(async () => (await Witness.Payments(desk, placed.Text("id")!)).Count == 1);
        var before = Witness.Starts(desk, "GetBooking");
        var pending = lena.Get($"/bookings/{placed.Text("id")}?wait=10");
        await Eventually.Holds(() => Task.FromResult(Witness.Starts(desk, "GetBooking") > before));
        Assert.False(pending.IsCompleted);
        return pending;
    }

    private static object Request(string seat, string paymentMethod) => new { offeringId = Witness.Train(), seats = new[] { seat }, paymentMethod };
}
