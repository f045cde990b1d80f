using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>What the figures were taken on.</summary>
internal static class Facts
{
    public static void Print(TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20:N0} MiB, "
            + $"{RuntimeInformation.OSDescription}"));
        output.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, {Configuration}, {(GCSettings.IsServerGC ? "server" : "workstation")} garbage collection");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load of the machine before the run: {Load()}"));
    }

    private static string Configuration =>
#if DEBUG
        "Debug: these figures mean nothing, use -c Release";
#else
        "Release";
#endif

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
