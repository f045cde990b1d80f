using System.Diagnostics;
using System.Globalization;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>Many executions at a time, each waiting for a task token: what they hold, and that no thread waits with them.</summary>
internal static class InFlight
{
    public static async Task Print(TextWriter output, IEngines engines, int count)
    {
        await using var made = await engines.Make(null);
        await Warm(made);
        var memory = Memory();
        var threads = Threads();
        var started = Stopwatch.GetTimestamp();
        var executions = Enumerable.Range(0, count)
            .Select(i => made.Engine.Start(Machines.Waiting, string.Create(CultureInfo.InvariantCulture, $"waiting-{i}"), JsonMap.Empty))
            .ToList();
        await made.Engine.WhenIdle();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (made.Tasks.Tokens.Count != count || executions.Exists(e => e.Status != ExecutionStatus.Running))
        {
            throw new InvalidOperationException("Not all executions wait.");
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} executions wait for tokens, {engines.Name}: {(Memory() - memory) / 1024.0 / count:0.0} KiB each, "
            + $"threads {threads} before and {Threads()} now, started in {seconds:0.00} s"));
        await Finish(output, made, executions);
    }

    private static async Task Finish(TextWriter output, MadeEngine made, List<Execution> executions)
    {
        var started = Stopwatch.GetTimestamp();
        var answers = new List<Task>();
        while (made.Tasks.Tokens.TryDequeue(out var token))
        {
            answers.Add(made.Engine.SendTaskSuccess(token, JsonMap.Empty));
        }

        await Task.WhenAll(answers);
        var results = await Task.WhenAll(executions.Select(e => e.Completion));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"    all answered: {results.Count(r => r.Status == ExecutionStatus.Succeeded):N0} succeeded "
            + $"in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s"));
    }

    private static async Task Warm(MadeEngine made)
    {
        var first = made.Engine.Start(Machines.Waiting, "first", JsonMap.Empty);
        await made.Engine.WhenIdle();
        made.Tasks.Tokens.TryDequeue(out var token);
        await made.Engine.SendTaskSuccess(token!, JsonMap.Empty);
        await first.Completion;
    }

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static int Threads()
    {
        using var self = Process.GetCurrentProcess();
        return self.Threads.Count;
    }
}
