namespace StepBooking.EndToEnd.Tests;

/// <summary>Where the build of this very configuration put the host.</summary>
internal static class BuiltHost
{
    /// <summary>The host's assembly beside this test's own, under artifacts/bin.</summary>
    public static string Path { get; } = Find();

    /// <summary>The repository's own folder.</summary>
    public static string Repository { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Parent!.Parent!.FullName;

    /// <summary>The inputs to try a single step with, each named by its function.</summary>
    public static string Events { get; } = System.IO.Path.Combine(Repository, "tests", "events");

    private static string Find()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return System.IO.Path.Combine(own.Parent!.Parent!.FullName, "StepBooking.Local", own.Name, "StepBooking.Local.dll");
    }
}
