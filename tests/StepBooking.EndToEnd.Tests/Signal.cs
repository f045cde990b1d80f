using System.Runtime.InteropServices;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Signals that .NET itself cannot send.</summary>
internal static partial class Signal
{
    private const int Sigterm = 15;

    /// <summary>Asks a process to end, as a service manager would.</summary>
    public static void Terminate(int pid)
    {
        if (Kill(pid, Sigterm) != 0)
            throw new InvalidOperationException($"Process {pid} could not be signalled: errno {Marshal.GetLastPInvokeError()}.");
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int pid, int signal);
}
