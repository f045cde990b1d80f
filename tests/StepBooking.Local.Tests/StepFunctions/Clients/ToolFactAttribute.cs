using System.Diagnostics;

namespace StepBooking.Local.Tests.StepFunctions.Clients;

/// <summary>A test that drives a client that is not part of a clone; without it the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>The test needs these.</summary>
    /// <param name="tool">A program.</param>
    /// <param name="module">A module that the program, a Python, has to have; null for none.</param>
    public ToolFactAttribute(string tool, string? module = null)
    {
        (Tool, Module) = (tool, module);
        if (ClientProgram.Find(tool) is not { } path)
            Skip = $"'{tool}' is not on the search path.";
        else if (module is not null && !Has(path, module))
            Skip = $"'{tool}' has no module {module}.";
    }

    /// <summary>The program.</summary>
    public string Tool { get; }

    /// <summary>The module, or null.</summary>
    public string? Module { get; }

    private static bool Has(string python, string module)
    {
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", $"import {module}"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
