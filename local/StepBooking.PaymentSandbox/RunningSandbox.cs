using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox;

/// <summary>A sandbox that listens. Disposing of it cuts the requests it holds and closes the books.</summary>
public sealed class RunningSandbox : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningSandbox(WebApplication app, Sandbox sandbox)
    {
        this.app = app;
        Sandbox = sandbox;
        BaseAddress = new Uri(app.Urls.Single());
    }

    /// <summary>What listens.</summary>
    public Sandbox Sandbox { get; }

    /// <summary>Where it listens; the API's paths begin with <c>/v1</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The key that callers have to send.</summary>
    public string ApiKey => Sandbox.ApiKey;

    /// <summary>The books: every payment with all that happened to it, oldest first.</summary>
    public IReadOnlyList<PaymentRecord> Payments => Sandbox.Payments;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
        Sandbox.Dispose();
    }

    internal static async Task<RunningSandbox> StartAsync(Sandbox sandbox, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        sandbox.Map(app);
        await app.StartAsync(cancellationToken);
        return new RunningSandbox(app, sandbox);
    }
}
