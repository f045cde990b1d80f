using System.ComponentModel;
using System.Diagnostics;
using StepBooking.Local.Logs;

namespace StepBooking.Local.Functions;

/// <summary>One process of a function, with its Runtime API: what Lambda calls an execution environment. It handles one invocation at a time.</summary>
internal sealed class FunctionProcess : IAsyncDisposable
{
    private static readonly TimeSpan TailTime = TimeSpan.FromMilliseconds(20);

    private readonly RuntimeApi api;
    private readonly InvocationLog log;
    private readonly FunctionSettings settings;
    private readonly TimeProvider time;
    private readonly Process process;
    private readonly long started;
    private readonly Task output;
    private TimeSpan? init;
    private bool used;

    private FunctionProcess(
        FunctionConfiguration function, RuntimeApi api, InvocationLog log, FunctionSettings settings, TimeProvider time, Process process)
    {
        Function = function;
        this.api = api;
        this.log = log;
        this.settings = settings;
        this.time = time;
        this.process = process;
        started = time.GetTimestamp();
        output = Task.WhenAll(Copy(process.StandardOutput), Copy(process.StandardError));
        Exited = WaitForExit();
    }

    /// <summary>Whose process it is.</summary>
    public FunctionConfiguration Function { get; }

    /// <summary>The operating system's id of it.</summary>
    public int Id => process.Id;

    /// <summary>Completes with the exit code when the process is gone.</summary>
    public Task<int> Exited { get; }

    /// <summary>Ends the process when it has been idle for too long; the pool's.</summary>
    public ITimer? IdleTimer { get; set; }

    /// <summary>Starts the executable <c>bootstrap</c> of the function's folder.</summary>
    /// <exception cref="Win32Exception">There is no such executable.</exception>
    public static async Task<FunctionProcess> Start(
        FunctionConfiguration function,
        FunctionEnvironment environment,
        ILogStreams logs,
        FunctionSettings settings,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        RuntimeApi api = await RuntimeApi.Start(cancellationToken);
        InvocationLog? log = null;
        try
        {
            string stream = $"{time.GetUtcNow():yyyy/MM/dd}/[{FunctionConfiguration.Latest}]{Guid.NewGuid():N}";
            log = new InvocationLog(function, logs.Open(function.LogGroup, stream), time);
            ProcessStartInfo info = new(Path.Combine(function.Folder, "bootstrap"))
            {
                WorkingDirectory = function.Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            info.Environment.Clear();
            foreach ((string name, string value) in environment.For(function, api.Address, stream))
                info.Environment[name] = value;
            Process process = Process.Start(info)!;
            process.StandardInput.Close();
            return new FunctionProcess(function, api, log, settings, time, process);
        }
        catch
        {
            log?.Dispose();
            await api.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the process asks for an event. False: it ended, or never asked, and is of no further use.</summary>
    public async Task<bool> WaitUntilReady()
    {
        if (api.Asked.IsCompleted)
            return !Exited.IsCompleted;
        Task limit = Task.Delay(settings.InitTime, time);
        await Task.WhenAny(api.Asked, Exited, limit);
        init ??= time.GetElapsedTime(started);
        return api.Asked.IsCompleted && !Exited.IsCompleted;
    }

    /// <summary>Hands the process an invocation and waits for its answer, its end, or the function's timeout.</summary>
    /// <returns>The answer; the process may be used again once <see cref="WaitUntilThrough"/> says so.</returns>
    public async Task<FunctionResult> Handle(Invocation invocation)
    {
        if (!await WaitUntilReady())
            return await Unready(invocation);

        long begin = time.GetTimestamp();
        log.Start(invocation.RequestId);
        invocation.Deadline = time.GetUtcNow() + Function.Timeout;
        api.Deliver(invocation);
        using CancellationTokenSource answered = new();
        Task limit = Task.Delay(Function.Timeout, time, answered.Token);
        await Task.WhenAny(invocation.Answer, Exited, limit);
        await answered.CancelAsync();

        TimeSpan duration = time.GetElapsedTime(begin);
        if (invocation.Answer.IsCompleted)
        {
            InvocationAnswer answer = await invocation.Answer;
            // Asking for the next event comes after the last line about this one: the log's tail is whole then.
            await Task.WhenAny(api.Asked, Exited, Task.Delay(TailTime));
            End(invocation, duration, null);
            return Result(answer.Failed, answer.Payload);
        }

        if (!Exited.IsCompleted)
        {
            Kill();
            End(invocation, Function.Timeout, "timeout");
            return Result(true, FunctionErrors.TimedOut(invocation.RequestId, Function.Timeout));
        }

        await output;
        log.Write($"RequestId: {invocation.RequestId} Error: {FunctionErrors.Describe(await Exited)}");
        End(invocation, duration, "error\tError Type: Runtime.ExitError");
        return Result(true, FunctionErrors.Exited(invocation.RequestId, await Exited));
    }

    /// <summary>Waits until the process asks for its next event. False: it ended or still has not asked when the function's timeout is over.</summary>
    public async Task<bool> WaitUntilThrough(Invocation invocation)
    {
        TimeSpan left = invocation.Deadline - time.GetUtcNow();
        if (!api.Asked.IsCompleted && left > TimeSpan.Zero)
        {
            using CancellationTokenSource through = new();
            await Task.WhenAny(api.Asked, Exited, Task.Delay(left, time, through.Token));
            await through.CancelAsync();
        }

        return api.Asked.IsCompleted && !Exited.IsCompleted;
    }

    /// <summary>Ends the process and whatever it started, at once.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or some of what it started, has ended by itself or is ending.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (IdleTimer is { } timer)
            await timer.DisposeAsync();
        Kill();
        await api.DisposeAsync();
        await Exited;
        await output;
        log.Dispose();
        process.Dispose();
    }

    private async Task<FunctionResult> Unready(Invocation invocation)
    {
        log.Start(invocation.RequestId);
        if (!Exited.IsCompleted && api.InitError is null)
        {
            Kill();
            End(invocation, settings.InitTime, "timeout");
            return Result(true, FunctionErrors.TimedOut(invocation.RequestId, settings.InitTime));
        }

        Kill();
        await output;
        End(invocation, TimeSpan.Zero, "error\tError Type: Runtime.ExitError");
        return Result(true, api.InitError ?? FunctionErrors.Exited(invocation.RequestId, await Exited));
    }

    private void End(Invocation invocation, TimeSpan duration, string? failure)
    {
        log.End(invocation.RequestId, duration, used ? null : init, failure);
        used = true;
    }

    private FunctionResult Result(bool failed, ReadOnlyMemory<byte> payload) =>
        new(200, failed ? "Unhandled" : null, payload, FunctionConfiguration.Latest, log.Tail);

    private async Task<int> WaitForExit()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private async Task Copy(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
            log.Write(line);
    }
}
