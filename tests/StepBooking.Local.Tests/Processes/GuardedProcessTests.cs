using System.Collections.Concurrent;
using System.Globalization;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Processes;

public sealed class GuardedProcessTests
{
    [Fact]
    public async Task Hands_over_output_and_exit_code()
    {
        var lines = new ConcurrentQueue<string>();
        await using var process = GuardedProcess.Start(Shell("echo one; echo two >&2; exit 3", lines));

        Assert.Equal(3, await process.Exited);
        Assert.Equal(["one", "two"], lines.Order());
    }

    [Fact]
    public async Task Sets_and_takes_away_variables()
    {
        var lines = new ConcurrentQueue<string>();
        var command = Shell("echo \"$COLOUR/${HOME-none}\"", lines) with
        {
            Environment = new Dictionary<string, string?> { ["COLOUR"] = "blue", ["HOME"] = null },
        };
        await using var process = GuardedProcess.Start(command);
        await process.Exited;

        Assert.Equal(["blue/none"], lines);
    }

    [Fact]
    public async Task Kills_the_child_when_disposed()
    {
        var started = new TaskCompletionSource<int>();
        var process = GuardedProcess.Start(new GuardedCommand("/bin/sh", ["-c", "trap '' TERM INT; echo $$; exec sleep 600"])
        {
            Output = line => started.TrySetResult(int.Parse(line, CultureInfo.InvariantCulture)),
        });
        var child = await started.Task;
        Assert.True(Lives(child));

        await process.DisposeAsync();

        Assert.False(Lives(child));
    }

    [Fact]
    public async Task Child_is_killed_although_the_guardian_was_killed_first()
    {
        var started = new TaskCompletionSource<int>();
        var process = GuardedProcess.Start(new GuardedCommand("/bin/sh", ["-c", "echo $$; exec sleep 600"])
        {
            Output = line => started.TrySetResult(int.Parse(line, CultureInfo.InvariantCulture)),
        });
        var child = await started.Task;
        using (var guardian = System.Diagnostics.Process.GetProcessById(process.Id))
            guardian.Kill();

        await process.DisposeAsync();

        Assert.False(Lives(child));
    }

    [Fact]
    public async Task What_the_child_started_ends_with_it()
    {
        var started = new TaskCompletionSource<int>();
        var process = GuardedProcess.Start(new GuardedCommand("/bin/sh", ["-c", "sleep 600 & echo $!; wait"])
        {
            Output = line => started.TrySetResult(int.Parse(line, CultureInfo.InvariantCulture)),
        });
        var grandchild = await started.Task;

        await process.DisposeAsync();

        Assert.False(Lives(grandchild));
    }

    [Fact]
    public async Task No_signal_to_this_process_group_reaches_the_child_or_what_guards_it()
    {
        var started = new TaskCompletionSource<int>();
        await using var process = GuardedProcess.Start(new GuardedCommand("/bin/sh", ["-c", "echo $$; exec sleep 600"])
        {
            Output = line => started.TrySetResult(int.Parse(line, CultureInfo.InvariantCulture)),
        });

        var child = await started.Task;
        int[] groups = [Group(Environment.ProcessId), Group(process.Id), Group(child)];

        Assert.Equal(3, groups.Distinct().Count());
    }

    [Fact]
    public async Task Gets_nothing_of_this_process_where_it_shall_not()
    {
        var lines = new ConcurrentQueue<string>();
        var command = new GuardedCommand("/usr/bin/env", [])
        {
            InheritsEnvironment = false,
            Environment = new Dictionary<string, string?> { ["COLOUR"] = "blue" },
            Output = lines.Enqueue,
        };
        await using var process = GuardedProcess.Start(command);
        await process.Exited;

        Assert.Equal(["COLOUR"], lines.Select(line => line.Split('=')[0]).Except(["PWD", "OLDPWD", "SHLVL", "_"]));
    }

    [Fact]
    public void Says_which_program_cannot_be_started()
    {
        var command = new GuardedCommand("/bin/sh", []) { WorkingDirectory = "/no/such/folder" };

        var failure = Assert.Throws<StartUpException>(() => GuardedProcess.Start(command));

        Assert.Contains("/bin/sh could not be started", failure.Message, StringComparison.Ordinal);
    }

    private static GuardedCommand Shell(string script, ConcurrentQueue<string> lines) =>
        new("/bin/sh", ["-c", script]) { Output = lines.Enqueue };

    private static bool Lives(int id) => Directory.Exists("/proc/" + id.ToString(CultureInfo.InvariantCulture))
        && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);

    /// <summary>The process group: the third field after the command's name in Linux's proc(5).</summary>
    private static int Group(int id)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[2], CultureInfo.InvariantCulture);
    }
}
