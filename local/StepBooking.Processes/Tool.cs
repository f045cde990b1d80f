namespace StepBooking.Processes;

/// <summary>A program that must be installed on this machine.</summary>
public static class Tool
{
    /// <summary>The program's full path, by the search path.</summary>
    /// <param name="name">The program, for example <c>java</c>.</param>
    /// <param name="advice">What to do when it is missing.</param>
    /// <exception cref="StartUpException">It is not on the search path.</exception>
    public static string Find(string name, string advice)
    {
        string[] names = OperatingSystem.IsWindows() ? [name + ".exe", name + ".cmd"] : [name];
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(file => Path.Combine(folder, file)))
            .FirstOrDefault(File.Exists);
        return found ?? throw new StartUpException($"'{name}' is not on the search path: {advice}");
    }
}
