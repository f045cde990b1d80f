namespace StepBooking.EndToEnd.Tests;

/// <summary>Where the build of this very configuration put the host.</summary>
internal static class BuiltHost
{
    /// <summary>The host's assembly beside this test's own, under artifacts/bin.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return System.IO.Path.Combine(own.Parent!.Parent!.FullName, "StepBooking.Local", own.Name, "StepBooking.Local.dll");
    }
}
