using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace StepBooking.EndToEnd.Tests;

/// <summary>One run of the built host.</summary>
internal sealed class HostRun : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly TaskCompletionSource<string> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool ownsData;
    private readonly Process process;

    private HostRun(ProcessStartInfo start, string data, bool ownsData)
    {
        Data = data;
        this.ownsData = ownsData;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Read(line.Data, output);
        process.ErrorDataReceived += (_, line) => Read(line.Data, errors);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The data folder.</summary>
    public string Data { get; }

    /// <summary>The process id; its process group's too, if it was started in a session of its own.</summary>
    public int Pid => process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>All that it has said on standard output.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>All that it has said on standard error.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

    /// <summary>Starts the host on free ports.</summary>
    /// <param name="data">A data folder; null for a fresh one, which is deleted at the end.</param>
    /// <param name="path">The search path it gets; null for the test's own.</param>
    /// <param name="onDisk">Whether its data outlive it.</param>
    /// <param name="ownSession">Whether it leads a process group, as a program does that a shell starts in a terminal.</param>
    /// <param name="options">Options after the usual ones; a port given here wins.</param>
    public static HostRun Start(string? data = null, string? path = null, bool onDisk = false, bool ownSession = false, params string[] options)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("stepbooking-").FullName;
        var start = new ProcessStartInfo(ownSession ? "setsid" : Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] program = ownSession ? [Environment.ProcessPath!, BuiltHost.Path] : [BuiltHost.Path];
        string[] ports = options.Contains("--port") ? ["--aws-port", "0"] : options.Contains("--aws-port") ? ["--port", "0"] : ["--port", "0", "--aws-port", "0"];
        string[] memory = onDisk ? [] : ["--in-memory"];
        foreach (var argument in (string[])[.. program, "--data", folder, .. memory, .. ports, .. options])
            start.ArgumentList.Add(argument);
        if (path is not null)
            start.Environment["PATH"] = path;
        return new HostRun(start, folder, data is null);
    }

    /// <summary>Waits until it says READY.</summary>
    public async Task<HostRun> Ready()
    {
        var first = await Task.WhenAny(ready.Task, process.WaitForExitAsync()).WaitAsync(StartLimit);
        Assert.True(first == ready.Task, "The host did not become ready:\n" + Told());
        return this;
    }

    /// <summary>Where it listens, once it is ready.</summary>
    /// <param name="what"><c>api</c> or <c>aws</c>.</param>
    public async Task<Uri> Address(string what)
    {
        using var document = JsonDocument.Parse(await ready.Task);
        return new Uri(document.RootElement.GetProperty(what).GetString()!);
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> End()
    {
        await process.WaitForExitAsync().WaitAsync(StartLimit);
        return process.ExitCode;
    }

    /// <summary>Ends it and asserts that nothing that it started lives 10 s later.</summary>
    /// <param name="end">Signals the process of the given id.</param>
    public async Task LeavesNobody(Action<int> end)
    {
        var family = ProcessTree.Below(Pid);
        Assert.NotEmpty(family);
        end(Pid);
        await ProcessTree.Gone(family, Told);
    }

    /// <summary>Everything that it has said so far.</summary>
    public string Told() => string.Join('\n', [.. output, .. errors]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        if (ownsData)
            Directory.Delete(Data, recursive: true);
    }

    private void Read(string? line, ConcurrentQueue<string> lines)
    {
        if (line is null)
            return;
        lines.Enqueue(line);
        if (line.StartsWith("READY ", StringComparison.Ordinal))
            ready.TrySetResult(line["READY ".Length..]);
    }
}
