using System.Runtime.InteropServices;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Signals that .NET itself cannot send.</summary>
internal static partial class Signal
{
    private const int Sigint = 2;
    private const int Sigkill = 9;
    private const int Sigterm = 15;

    /// <summary>Asks a process to end, as a service manager would.</summary>
    public static void Terminate(int pid) => Send(pid, Sigterm);

    /// <summary>Asks a process to end, as Ctrl-C does.</summary>
    public static void Interrupt(int pid) => Send(pid, Sigint);

    /// <summary>Asks a whole process group to end, as a terminal does at Ctrl-C.</summary>
    /// <param name="group">The id of the process that leads it.</param>
    public static void InterruptGroup(int group) => Send(-group, Sigint);

    /// <summary>Ends a process at once: it notices nothing.</summary>
    public static void Kill(int pid) => Send(pid, Sigkill);

    private static void Send(int pid, int signal)
    {
        if (SendSignal(pid, signal) != 0)
            throw new InvalidOperationException($"Process {pid} could not be signalled: errno {Marshal.GetLastPInvokeError()}.");
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int pid, int signal);
}
