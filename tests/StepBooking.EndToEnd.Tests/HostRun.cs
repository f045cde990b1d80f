using System.Collections.Concurrent;
using System.Diagnostics;

namespace StepBooking.EndToEnd.Tests;

/// <summary>One run of the built host, with a data folder of its own.</summary>
internal sealed class HostRun : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
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

    /// <summary>The process id.</summary>
    public int Pid => process.Id;

    /// <summary>All that it has said on standard error.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

    /// <summary>Starts the host on free ports, in memory.</summary>
    /// <param name="data">A data folder; null for a fresh one.</param>
    /// <param name="path">The search path it gets; null for the test's own.</param>
    /// <param name="options">Options after the usual ones; a port given here wins.</param>
    public static HostRun Start(string? data = null, string? path = null, params string[] options)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("stepbooking-").FullName;
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] ports = options.Contains("--port") ? ["--aws-port", "0"] : options.Contains("--aws-port") ? ["--port", "0"] : ["--port", "0", "--aws-port", "0"];
        foreach (var argument in (string[])[BuiltHost.Path, "--data", folder, "--in-memory", .. ports, .. options])
            start.ArgumentList.Add(argument);
        if (path is not null)
            start.Environment["PATH"] = path;
        return new HostRun(start, folder, data is null);
    }

    /// <summary>Waits until it says READY.</summary>
    public async Task<HostRun> Ready()
    {
        var first = await Task.WhenAny(ready.Task, process.WaitForExitAsync()).WaitAsync(StartLimit);
        Assert.True(first == ready.Task, "The host did not become ready:\n" + string.Join('\n', [.. output, .. errors]));
        return this;
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> End()
    {
        await process.WaitForExitAsync().WaitAsync(StartLimit);
        return process.ExitCode;
    }

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
            ready.TrySetResult();
    }
}
