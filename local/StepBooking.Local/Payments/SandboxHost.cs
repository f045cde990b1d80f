using StepBooking.Local.Hosting;
using StepBooking.PaymentSandbox;

namespace StepBooking.Local.Payments;

/// <summary>The payment sandbox beside the desk, on a free port of its own. Its books are in the data folder.</summary>
internal sealed class SandboxHost(DeskOptions options, DataFolder data, DeskAddresses addresses, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The key that local/secrets.json gives the functions.</summary>
    private const string ApiKey = "sk_sandbox";

    private RunningSandbox? running;

    /// <summary>The sandbox, once it listens.</summary>
    internal Sandbox Running => running?.Sandbox ?? throw new InvalidOperationException("The payment sandbox does not listen yet.");

    /// <summary>Starts it.</summary>
    internal async Task Start(CancellationToken cancellationToken)
    {
        running = await Sandbox.StartAsync(
            new SandboxOptions { ApiKey = ApiKey, Path = options.InMemory ? null : data.Combine("payments.db"), Clock = time }, cancellationToken);
        addresses.Sandbox = running.BaseAddress;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => running?.DisposeAsync() ?? ValueTask.CompletedTask;
}
