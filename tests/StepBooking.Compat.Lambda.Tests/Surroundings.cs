namespace StepBooking.Compat.Lambda.Tests;

/// <summary>Environment variables as a test needs them; as they were when it ends.</summary>
internal sealed class Surroundings : IDisposable
{
    private readonly List<(string Name, string? Value)> before = [];

    public Surroundings(params ReadOnlySpan<(string Name, string? Value)> variables)
    {
        foreach (var (name, value) in variables)
        {
            before.Add((name, Environment.GetEnvironmentVariable(name)));
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
