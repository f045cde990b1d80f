using System.Globalization;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Child processes as Linux's /proc tells them.</summary>
internal static class ProcessTree
{
    /// <summary>Two seconds on a machine that has nothing else to do; tests run side by side, and what dies late is no orphan.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>All processes below one, with the time each was started, so that a reused id is not mistaken for it.</summary>
    public static IReadOnlyList<(int Pid, string Started)> Below(int root)
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0)
            .Select(pid => (Pid: pid, Stat: Stat(pid)))
            .Where(process => process.Stat is not null)
            .ToDictionary(process => process.Pid, process => process.Stat!.Value);

        return [.. parents.Where(process => Descends(process.Key)).Select(process => (process.Key, process.Value.Started))];

        bool Descends(int pid)
        {
            while (parents.TryGetValue(pid, out var stat) && stat.Parent > 1)
            {
                if (stat.Parent == root)
                    return true;
                pid = stat.Parent;
            }

            return false;
        }
    }

    /// <summary>Whether that very process still runs (a zombie does not).</summary>
    public static bool Lives((int Pid, string Started) process) =>
        Stat(process.Pid) is { } stat && stat.Started == process.Started && stat.State != "Z";

    /// <summary>Asserts that none of some processes lives 10 s from now.</summary>
    /// <param name="family">The processes.</param>
    /// <param name="told">What their parent said, for whoever has to find out why one does.</param>
    public static Task Gone(IReadOnlyList<(int Pid, string Started)> family, Func<string> told) =>
        Eventually.Holds(
            () => Task.FromResult(!family.Any(Lives)),
            Limit,
            () => $"Still there: {string.Join("; ", family.Where(Lives).Select(process => CommandLine(process.Pid)))}\n{told()}");

    private static string CommandLine(int pid)
    {
        try
        {
            return $"{pid} {Stat(pid)?.State} {File.ReadAllText($"/proc/{pid}/cmdline").Replace('\0', ' ')}";
        }
        catch (IOException)
        {
            return $"{pid}, gone by now";
        }
    }

    private static (int Parent, string Started, string State)? Stat(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            // Fields after the command name, which may hold spaces: state, parent, …, start time (the 22nd of proc(5)).
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), fields[19], fields[0]);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
