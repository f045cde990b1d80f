using StepBooking.PaymentSandbox.Ledger;
using StepBooking.Testing;

namespace StepBooking.PaymentSandbox.Tests;

/// <summary>A gateway of its own for each test, on a clock turned by hand, which closes at once what it leaves unanswered.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    protected ManualTimeProvider Clock { get; } = new();

    protected RunningSandbox Sandbox { get; private set; } = null!;

    protected Caller Gateway { get; private set; } = null!;

    protected PaymentRecord Payment => Sandbox.Payments.Single();

    public async Task InitializeAsync()
    {
        Sandbox = await PaymentSandbox.Sandbox.StartAsync(new SandboxOptions { Clock = Clock, HoldAtMost = TimeSpan.Zero });
        Gateway = new Caller(Sandbox.BaseAddress, Sandbox.ApiKey);
    }

    public async Task DisposeAsync()
    {
        Gateway.Dispose();
        await Sandbox.DisposeAsync();
    }

    /// <summary>The statuses that the only payment went through.</summary>
    protected IEnumerable<string> Steps() => Payment.Transitions.Select(step => step.To);
}
