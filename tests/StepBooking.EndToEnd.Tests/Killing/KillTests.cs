using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace StepBooking.EndToEnd.Tests.Killing;

/// <summary>
/// The built host is killed (SIGKILL) at random moments, also while it starts, with executions of every kind under way; then
/// every execution ends, with one consistent history. KILL_ROUNDS sets how often (2), KILL_SEED repeats a run's moments.
/// </summary>
[Collection(HostCollection.Name)]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int EachRound = 20;
    private const int AtOnce = 4;
    private static readonly TimeSpan AllEnd = TimeSpan.FromMinutes(3);
    private readonly string data = Directory.CreateTempSubdirectory("stepbooking-kill-").FullName;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> seen = new();
    private readonly ConcurrentDictionary<string, bool> answered = new();
    private readonly ConcurrentQueue<string> started = new();

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Killed_at_any_moment_every_execution_ends_with_one_consistent_history()
    {
        var rounds = Number("KILL_ROUNDS") ?? 2;
        var seed = Number("KILL_SEED") ?? Environment.TickCount & 0xffff;
        output.WriteLine($"{rounds} rounds, KILL_SEED={seed}");
        var moments = new Random(seed);
        var worker = new Worker(answered);
        for (var round = 1; round <= rounds; round++)
        {
            await using var host = HostRun.Start(data, onDisk: true);
            if (round > 1 && moments.Next(5) == 0)
            {
                await Task.WhenAny(host.Ready(), Task.Delay(TimeSpan.FromSeconds(moments.NextDouble() * 6)));
                Signal.Kill(host.Pid);
                await host.End();
                output.WriteLine($"{round}: killed while it started");
                continue;
            }

            await host.Ready();
            using var states = new StatesApi(await host.Address("aws"));
            if (round == 1)
                await Machine.Make(states);
            await Round(round, host, states, worker, TimeSpan.FromSeconds(0.5 + (5 * moments.NextDouble())));
        }

        await using var last = await HostRun.Start(data, onDisk: true).Ready();
        using var api = new StatesApi(await last.Address("aws"));
        using var stop = new CancellationTokenSource();
        var working = worker.Work(api, stop.Token);
        await Eventually.Holds(
            async () => await Running(api) == 0,
            AllEnd,
            () => $"Some still run.\n{last.Told()}");
        foreach (var arn in started)
            Consistent.Check((await api.TryHistory(arn))!, seen.GetValueOrDefault(arn, []));
        output.WriteLine($"{started.Count} executions ended, {seen.Count} of them seen before a kill, {answered.Count} tasks answered");
        await stop.CancelAsync();
        Signal.Kill(last.Pid);
        await working;
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task<int> Running(StatesApi states)
    {
        var listed = await states.Ask("ListExecutions", new JsonObject { ["stateMachineArn"] = Machine.Arn, ["statusFilter"] = "RUNNING" });
        return listed["executions"]!.AsArray().Count;
    }

    private async Task Round(int round, HostRun host, StatesApi states, Worker worker, TimeSpan lives)
    {
        using var over = new CancellationTokenSource(lives);
        var working = worker.Work(states, CancellationToken.None);
        var watching = Watch(states, over.Token);
        await Parallel.ForAsync(0, EachRound, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
        {
            var body = new JsonObject { ["stateMachineArn"] = Machine.Arn, ["name"] = $"{round}-{i}", ["input"] = """{"items": [1, 2, 3]}""" };
            if (!over.IsCancellationRequested && await states.TryAsk("StartExecution", body) is { } begun)
                started.Enqueue((string)begun["executionArn"]!);
        });
        await Task.WhenAny(Task.Delay(Timeout.Infinite, over.Token));
        output.WriteLine($"{round}: killed {lives.TotalSeconds:0.00} s after READY, {started.Count} started so far");
        await host.LeavesNobody(Signal.Kill);
        await watching;
        await working;
    }

    /// <summary>Keeps what the histories of executions say until the host is killed.</summary>
    private async Task Watch(StatesApi states, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            foreach (var arn in started.ToArray())
            {
                if (await states.TryHistory(arn) is not { } history)
                    return;
                seen[arn] = history;
            }

            await Task.Yield();
        }
    }
}
