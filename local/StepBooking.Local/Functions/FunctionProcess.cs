using StepBooking.Local.Logs;
using StepBooking.Processes;

namespace StepBooking.Local.Functions;

/// <summary>
/// One process of a function, with its Runtime API: what Lambda calls an execution environment. It handles one invocation
/// at a time, and a guardian ends it with the host, also while it is still starting.
/// </summary>
internal sealed class FunctionProcess : IAsyncDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private static readonly TimeSpan TailTime = TimeSpan.FromMilliseconds(20);

    private readonly RuntimeApi api;
    private readonly InvocationLog log;
    private readonly FunctionSettings settings;
    private readonly TimeProvider time;
    private readonly GuardedProcess process;
    private readonly long started;
    private TimeSpan? init;
    private bool used;

    private FunctionProcess(
        FunctionConfiguration function, RuntimeApi api, InvocationLog log, FunctionSettings settings, TimeProvider time, GuardedProcess process)
    {
        Function = function;
        this.api = api;
        this.log = log;
        this.settings = settings;
        this.time = time;
        this.process = process;
        started = time.GetTimestamp();
    }

    /// <summary>Whose process it is.</summary>
    public FunctionConfiguration Function { get; }

    /// <summary>Completes with the exit code when the process is gone and its last line is in the log.</summary>
    public Task<int> Exited => process.Exited;

    /// <summary>Ends the process when it has been idle for too long; the pool's.</summary>
    public ITimer? IdleTimer { get; set; }

    /// <summary>When it was last given back.</summary>
    public DateTimeOffset IdleSince { get; set; }

    /// <summary>Starts the executable <c>bootstrap</c> of the function's folder.</summary>
    /// <exception cref="StartUpException">There is no such executable, or no process can be started.</exception>
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
            InvocationLog lines = log;
            GuardedProcess process = GuardedProcess.Start(new GuardedCommand(Bootstrap(function), [])
            {
                WorkingDirectory = function.Folder,
                InheritsEnvironment = false,
                Environment = environment.For(function, api.Address, stream),
                Output = line => lines.Write(line),
            });
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
    public void Kill() => process.Kill();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (IdleTimer is { } timer)
            await timer.DisposeAsync();
        Kill();
        await api.DisposeAsync();
        await process.DisposeAsync();
        log.Dispose();
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
        await Exited;
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

    private static string Bootstrap(FunctionConfiguration function)
    {
        string file = Path.Combine(function.Folder, "bootstrap");
        return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Executable) != 0)
            ? file
            : throw new StartUpException($"Couldn't find valid bootstrap(s): [{file}]");
    }
}
