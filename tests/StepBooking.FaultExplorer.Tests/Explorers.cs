using StepBooking.FaultExplorer.Exploring;

namespace StepBooking.FaultExplorer.Tests;

/// <summary>The runners of all tests: four side by side, opened once.</summary>
public sealed class Explorers : IAsyncLifetime
{
    internal Workers Workers { get; private set; } = null!;

    public async Task InitializeAsync() => Workers = await Workers.Open(4);

    public async Task DisposeAsync() => await Workers.DisposeAsync();
}
