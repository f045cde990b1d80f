using System.Text.Json;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Functions;

public sealed class ConcurrencyTests
{
    private const string Name = "stepbooking-test-GetBooking";

    [Fact]
    public async Task Invocations_at_the_same_time_run_in_a_process_each()
    {
        await using Gate gate = await Gate.Start();
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        Task<JsonElement>[] invocations = [.. Enumerable.Range(0, 3).Select(_ => functions.Answer(Name, new { waitFor = gate.Address }))];
        await gate.Arrivals(3);
        gate.Open();
        JsonElement[] answers = await Task.WhenAll(invocations);

        Assert.Equal(3, answers.Select(static answer => answer.GetProperty("pid").GetInt32()).Distinct().Count());
    }

    [Fact]
    public async Task Beyond_the_limit_of_a_function_invocations_wait_in_order_and_their_wait_is_no_timeout()
    {
        ManualTimeProvider clock = new();
        await using Gate gate = await Gate.Start();
        await using FakeFunctions functions = FakeFunctions.Start(static settings => settings with { ProcessesPerFunction = 1 }, clock);
        functions.Add(Name, static function => function with { Timeout = TimeSpan.FromSeconds(10) });

        Task<JsonElement> first = functions.Answer(Name, new { waitFor = gate.Address });
        await gate.Arrivals(1);
        clock.Advance(TimeSpan.FromSeconds(9));
        Task<JsonElement> second = functions.Answer(Name, new { seat = 2 });
        Task<JsonElement> third = functions.Answer(Name, new { seat = 3 });
        Assert.False(second.IsCompleted);
        gate.Open();

        int pid = (await first).GetProperty("pid").GetInt32();
        Assert.Equal(pid, (await second).GetProperty("pid").GetInt32());
        Assert.Equal(pid, (await third).GetProperty("pid").GetInt32());
        Assert.Equal(1, functions.Host.Processes);
    }

    [Fact]
    public async Task At_the_total_limit_the_process_unused_for_longest_gives_its_place()
    {
        await using FakeFunctions functions = FakeFunctions.Start(static settings => settings with { Processes = 2 });
        foreach (string name in (string[])["a", "b", "c"])
            functions.Add(name);
        int a = await Pid(functions, "a");
        int b = await Pid(functions, "b");
        Assert.Equal(a, await Pid(functions, "a"));

        await Pid(functions, "c");

        Assert.Equal(2, functions.Host.Processes);
        Assert.Equal(a, await Pid(functions, "a"));
        Assert.NotEqual(b, await Pid(functions, "b"));
    }

    [Fact]
    public async Task A_process_that_was_just_used_is_kept_where_the_function_in_need_has_one()
    {
        ManualTimeProvider clock = new();
        await using Gate gate = await Gate.Start();
        await using FakeFunctions functions = FakeFunctions.Start(static settings => settings with { Processes = 2 }, clock);
        functions.Add("a");
        functions.Add("b");
        int b = await Pid(functions, "b");

        Task<JsonElement> busy = functions.Answer("a", new { waitFor = gate.Address });
        await gate.Arrivals(1);
        clock.Advance(TimeSpan.FromSeconds(1.9));
        Task<JsonElement> waits = functions.Answer("a", new { });
        Assert.False(waits.IsCompleted);
        gate.Open();

        Assert.Equal((await busy).GetProperty("pid").GetInt32(), (await waits).GetProperty("pid").GetInt32());
        Assert.Equal(b, await Pid(functions, "b"));
    }

    [Fact]
    public async Task It_is_not_kept_for_longer_though_nothing_else_happens()
    {
        ManualTimeProvider clock = new();
        await using Gate gate = await Gate.Start();
        await using FakeFunctions functions = FakeFunctions.Start(static settings => settings with { Processes = 2 }, clock);
        functions.Add("a");
        functions.Add("b");
        await Pid(functions, "b");
        Task<JsonElement> busy = functions.Answer("a", new { waitFor = gate.Address });
        await gate.Arrivals(1);
        Task<JsonElement> waits = functions.Answer("a", new { });
        Assert.False(waits.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(2));
        int second = (await waits).GetProperty("pid").GetInt32();
        gate.Open();

        Assert.NotEqual((await busy).GetProperty("pid").GetInt32(), second);
        Assert.Equal(2, functions.Host.Processes);
    }

    [Fact]
    public async Task With_every_place_busy_another_function_waits_until_one_is_free()
    {
        await using Gate gate = await Gate.Start();
        await using FakeFunctions functions = FakeFunctions.Start(static settings => settings with { Processes = 1 });
        functions.Add("a");
        functions.Add("b");

        Task<JsonElement> busy = functions.Answer("a", new { waitFor = gate.Address });
        await gate.Arrivals(1);
        Task<JsonElement> waits = functions.Answer("b", new { });
        Assert.False(waits.IsCompleted);
        gate.Open();

        await busy;
        Assert.True((await waits).GetProperty("pid").GetInt32() > 0);
        Assert.Equal(1, functions.Host.Processes);
    }

    [Fact]
    public async Task A_process_idle_for_too_long_is_ended()
    {
        ManualTimeProvider clock = new();
        await using FakeFunctions functions = FakeFunctions.Start(time: clock);
        functions.Add(Name);
        await functions.Host.Warm([Name], CancellationToken.None);
        Assert.Equal(1, functions.Host.Processes);

        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(1, functions.Host.Processes);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(0, functions.Host.Processes);
    }

    [Fact]
    public async Task A_warm_process_takes_the_first_invocation()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        await functions.Host.Warm([Name, "nobody"], CancellationToken.None);
        await functions.Answer(Name, new { });

        Assert.Equal(1, functions.Host.Processes);
    }

    [Fact]
    public async Task Only_a_reserved_concurrency_throttles()
    {
        await using Gate gate = await Gate.Start();
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name, static function => function with { ReservedConcurrency = 1 });

        Task<JsonElement> busy = functions.Answer(Name, new { waitFor = gate.Address });
        await gate.Arrivals(1);
        AwsError throttled = await Assert.ThrowsAsync<AwsError>(() => functions.Invoke(Name, new { }));
        gate.Open();
        await busy;

        Assert.Equal("TooManyRequestsException", throttled.Code);
        Assert.Equal(429, throttled.Status);
        Assert.Null((await functions.Invoke(Name, new { })).FunctionError);
    }

    [Fact]
    public async Task Giving_up_the_wait_leaves_the_queue()
    {
        await using Gate gate = await Gate.Start();
        await using FakeFunctions functions = FakeFunctions.Start(static settings => settings with { ProcessesPerFunction = 1 });
        functions.Add(Name);
        Task<JsonElement> busy = functions.Answer(Name, new { waitFor = gate.Address });
        await gate.Arrivals(1);
        using CancellationTokenSource impatience = new();

        Task<FunctionResult> waits = functions.Host.Invoke(Name, default, null, impatience.Token);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
        gate.Open();
        await busy;
        Assert.Null((await functions.Invoke(Name, new { })).FunctionError);
    }

    [Fact]
    public async Task When_the_host_has_ended_no_process_lives_not_even_one_that_was_still_starting()
    {
        FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);
        functions.Add("b");

        Task<FunctionResult>[] invocations = [.. Enumerable.Range(0, 8).Select(i => functions.Invoke(i % 2 == 0 ? Name : "b", new { hang = true }))];
        Assert.Equal(8, functions.Host.Processes);
        await functions.DisposeAsync();

        Assert.Empty(functions.LivingProcesses());
        foreach (Task<FunctionResult> invocation in invocations)
            await Record.ExceptionAsync(() => invocation);
    }

    /// <summary>The process that answers; it waits for work again by then.</summary>
    private static async Task<int> Pid(FakeFunctions functions, string function)
    {
        int pid = (await functions.Answer(function, new { })).GetProperty("pid").GetInt32();
        await functions.Host.Settled;
        return pid;
    }
}
