using Microsoft.Data.Sqlite;
using StepBooking.Local.Hosting;
using StepBooking.Local.Storage;
using StepBooking.PaymentSandbox;

namespace StepBooking.Local.Payments;

/// <summary>The payment sandbox beside the desk, on a free port of its own. Its books are in the data folder.</summary>
internal sealed class SandboxHost(DeskOptions options, DataFolder data, DeskAddresses addresses, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The key that its callers have to send: local/secrets.json gives it to the functions as <c>{sandboxKey}</c>.</summary>
    internal const string ApiKey = "sk_sandbox";

    private RunningSandbox? running;

    /// <summary>The sandbox, once it listens.</summary>
    internal Sandbox Running => running?.Sandbox ?? throw new InvalidOperationException("The payment sandbox does not listen yet.");

    /// <summary>Starts it.</summary>
    /// <exception cref="StepBooking.Processes.StartUpException">Its books cannot be opened.</exception>
    internal async Task Start(CancellationToken cancellationToken)
    {
        var file = options.InMemory ? null : data.Combine("payments.db");
        try
        {
            running = await Sandbox.StartAsync(new SandboxOptions { ApiKey = ApiKey, Path = file, Clock = time }, cancellationToken);
        }
        catch (SqliteException failure)
        {
            throw Journal.Unusable(file, failure);
        }

        addresses.Sandbox = running.BaseAddress;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => running?.DisposeAsync() ?? ValueTask.CompletedTask;
}
