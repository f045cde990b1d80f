using System.Diagnostics;

namespace StepBooking.Processes;

/// <summary>
/// A child process that dies with this one, however this one ends. On Linux and macOS a small shell stands between the
/// two: it holds the reading end of a pipe from this process and kills the child at its end, which the operating system
/// sends also after kill -9, from the child's very first instruction on. The child reads nothing, and a terminal's Ctrl-C
/// does not reach it: it ends when this process says so. Where the system has <c>setsid</c> the child leads a session of
/// its own, and whatever it started there ends with it; so does the guardian, which no signal to this process's group
/// may end before the child. On Windows there is no guardian (that would take a job object): the child is killed by
/// <see cref="DisposeAsync"/> alone and outlives a killed parent.
/// </summary>
public sealed class GuardedProcess : IAsyncDisposable
{
    private const string Guardian = """
        trap '' INT HUP
        exec 3<&0
        "$@" </dev/null 3<&- &
        child=$!
        ( while read -r line; do :; done; kill -KILL $child; kill -KILL -$child ) <&3 >/dev/null 2>&1 3<&- &
        watcher=$!
        exec 3<&- </dev/null >/dev/null 2>&1
        wait $child
        code=$?
        kill -KILL $watcher
        kill -KILL -$child
        exit $code
        """;

    private static readonly string? SessionLeader = Array.Find(["/usr/bin/setsid", "/bin/setsid"], File.Exists);

    private readonly Process process;
    private int ended;

    private GuardedProcess(Process process)
    {
        this.process = process;
        Exited = WaitForExit();
    }

    /// <summary>The id of the guardian, or of the child where there is none.</summary>
    public int Id => process.Id;

    /// <summary>Completes with the child's exit code when it has ended and all its output was handed over.</summary>
    public Task<int> Exited { get; }

    /// <summary>Starts the child.</summary>
    /// <exception cref="StartUpException">The program cannot be started.</exception>
    public static GuardedProcess Start(GuardedCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = command.WorkingDirectory ?? Environment.CurrentDirectory,
        };
        string[] leader = SessionLeader is null ? [] : [SessionLeader];
        string[] line = OperatingSystem.IsWindows()
            ? [command.File, .. command.Arguments]
            : [.. leader, "/bin/sh", "-c", Guardian, "guardian", .. leader, command.File, .. command.Arguments];
        start.FileName = line[0];
        foreach (var argument in line.Skip(1))
            start.ArgumentList.Add(argument);
        if (!command.InheritsEnvironment)
            start.Environment.Clear();
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, data) => Pass(command, data);
        process.ErrorDataReceived += (_, data) => Pass(command, data);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            process.Dispose();
            throw new StartUpException($"{command.File} could not be started: {failure.Message}", failure);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new GuardedProcess(process);
    }

    /// <summary>Kills the child if it lives. <see cref="Exited"/> tells when it is gone.</summary>
    public void Kill()
    {
        if (Interlocked.Exchange(ref ended, 1) != 0)
            return;
        if (OperatingSystem.IsWindows() && !process.HasExited)
            process.Kill(entireProcessTree: true);
        process.StandardInput.Close();
    }

    /// <summary>Kills the child if it lives, and returns when it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exited;
        process.Dispose();
    }

    private static void Pass(GuardedCommand command, DataReceivedEventArgs data)
    {
        if (data.Data is { } text)
            command.Output?.Invoke(text);
    }

    private async Task<int> WaitForExit()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
